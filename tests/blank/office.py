"""LibreOffice as the program a form is filled in with, through its scripting interface: one start for all files."""
import os
import pathlib
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path):
    return pathlib.Path(path).resolve().as_uri()


class Office:
    def __init__(self, profile):
        pipe = f"targetbook{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={url(profile)}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # not up yet
                time.sleep(0.5)
        else:
            raise SystemExit("LibreOffice does not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it goes away while it answers
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def open(self, path):
        return self.desktop.loadComponentFromURL(url(path), "_blank", 0, (option("Hidden", True),))

    @staticmethod
    def save(document, path):
        document.storeToURL(url(path), (option("FilterName", "Calc MS Excel 2007 XML"),))


def fill_in(jobs, profile, look):
    """[(blank form, [(row, column, value)], filled form)]; protected sheets stay protected. What `look` sees on each
    sheet before and after, in order."""
    seen = []
    with Office(profile) as office:
        for blank, typed, filled in jobs:
            document = office.open(blank)
            sheet = document.Sheets.getByIndex(0)

            def text_at(row, column, sheet=sheet):
                return sheet.getCellByPosition(column - 1, row - 1).String

            document.calculateAll()
            before = look(blank, text_at)
            for row, column, value in typed:
                cell = sheet.getCellByPosition(column - 1, row - 1)
                if isinstance(value, str):
                    cell.String = value
                else:
                    cell.Value = value
            document.calculateAll()
            seen.append((before, look(blank, text_at)))
            office.save(document, filled)
            document.close(True)
    return seen
