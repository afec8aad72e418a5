#!/usr/bin/python3
"""The findings page and the nightly page in headless Chromium: filters, sorting, keyboard, links from finding to cell
and back, the state in the address, a phone's width, no request to any network, and text that tries to be more than
text. Ends with 77 (skipped) where Chromium or Selenium is missing."""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("skipped: python3-selenium is missing")
    sys.exit(77)
driver_path, browser_path = shutil.which("chromedriver"), shutil.which("chromium")
if not driver_path or not browser_path:
    print("skipped: chromium or chromium-driver is missing")
    sys.exit(77)

work = pathlib.Path(tempfile.mkdtemp(prefix="targetbook-browser-"))
fixtures = arguments.source / "fixtures"
evil = "<img src=x onerror=document.title=1>"


def run(*words, **settings):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=settings.get("date", "1790000000"))
    result = subprocess.run([arguments.program, *map(str, words)], capture_output=True, cwd=work, env=environment)
    assert result.returncode in (0, 1, 3), result.stderr.decode()


def poisoned(source, target):
    """The workbook with a sheet's name, a cell and the file's own name that would like to be HTML."""
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in book.infolist():
            text = book.read(entry)
            if entry.filename == "xl/workbook.xml":
                text = text.replace("1.接访经费".encode(), "&lt;b&gt;&amp;1.接访".encode())
            if entry.filename.endswith(".xml") and entry.filename.startswith("xl/"):
                text = text.replace("超期案件数量".encode("ascii", "xmlcharrefreplace"), "&lt;/script&gt;&lt;script&gt;document.title=2&lt;/script&gt;数量".encode())
            out.writestr(entry.filename, text)


def browser(width=1280, height=1000):
    options = Options()
    for switch in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(switch)
    options.binary_location = browser_path
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(service=Service(driver_path), options=options)


def requests(driver):
    """Every address that the page asked for."""
    asked = []
    for line in driver.get_log("performance"):
        message = json.loads(line["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.append(message["params"]["request"]["url"])
    return asked


def count_shown(driver):
    return [int(n) for n in re.findall(r"\d+", driver.find_element(By.CSS_SELECTOR, "[aria-live]").text)]


def select(driver, label, text):
    for element in driver.find_elements(By.TAG_NAME, "label"):
        if element.text.startswith(label):
            for option in element.find_elements(By.TAG_NAME, "option"):
                if option.text.startswith(text):
                    option.click()
                    return
    raise AssertionError(f"no choice {text} of {label}")


(work / "in").mkdir()
for name in ("固原市信访局-2021.xlsx", "江汉区信访局-2024.xlsx"):
    shutil.copy(fixtures / name, work / "in" / name)
poisoned(fixtures / "玉田县信访局-2022.xlsx", work / "in" / f"{evil}.xlsx")
run("validate", "in", "--format", "html", "-o", "page.html", "--lang", "zh")
run("validate", "in", "--format", "html", "-o", "again.html", "--lang", "zh", "--jobs", "1")
run("validate", "in", "--format", "html", "-o", "english.html", "--lang", "en")
assert (work / "page.html").read_bytes() == (work / "again.html").read_bytes(), "the same bytes for any --jobs"
text = (work / "page.html").read_text()
assert str(work) not in text and evil not in text, "neither the machine's paths nor raw text of a workbook"
findings = json.loads(subprocess.run([arguments.program, "validate", "in", "--format", "json", "--lang", "zh"], capture_output=True, cwd=work).stdout)["findings"]

driver = browser()
try:
    driver.get(f"file://{work}/page.html")
    assert driver.title == "绩效目标表检查报告", driver.title
    assert count_shown(driver) == [len(findings)] * 2

    select(driver, "级别", "错误")
    errors = [f for f in findings if f["severity"] == "error"]
    assert count_shown(driver) == [len(errors), len(findings)]
    select(driver, "规则", "T-04")
    assert count_shown(driver)[0] == sum(f["code"] == "T-04" for f in errors) > 0
    address = driver.current_url
    assert "severity=0" in address and "rule=T-04" in address
    driver.find_element(By.XPATH, "//button[text()='清除筛选']").click()
    assert count_shown(driver)[0] == len(findings)
    driver.get("about:blank")
    driver.get(address)
    assert count_shown(driver)[0] == sum(f["code"] == "T-04" for f in errors), "the address holds what was chosen"
    driver.find_element(By.XPATH, "//button[text()='清除筛选']").click()
    driver.find_element(By.CSS_SELECTOR, "input[type=search]").send_keys("息诉罢访率")
    assert 0 < count_shown(driver)[0] < len(findings)
    driver.find_element(By.XPATH, "//button[text()='清除筛选']").click()

    select(driver, "显示方式", "列表")
    head = driver.find_element(By.XPATH, "//th/button[text()='规则']")
    head.send_keys(Keys.ENTER)
    column = driver.execute_script("return [...document.querySelectorAll('#list tbody tr')].map(r => r.cells[4].textContent)")
    assert column == sorted(column) and len(column) > 50
    assert driver.execute_script("return document.querySelector('th[aria-sort=ascending]').textContent") == "规则"
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.execute_script("return document.querySelector('th[aria-sort=descending]').textContent") == "规则", "the keyboard stays on the head"
    select(driver, "显示方式", "按工作簿")

    select(driver, "规则", "T-02")
    place = driver.find_element(By.CSS_SELECTOR, ".finding .head button")
    name = place.text.split("!")[-1].strip()
    place.send_keys(Keys.ENTER)
    focused = driver.switch_to.active_element
    assert focused.get_attribute("data-cell") == name, "from the finding to its cell"
    assert "T-02" in focused.text
    focused.find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)
    assert "finding" in driver.switch_to.active_element.get_attribute("class"), "and back"
    driver.find_element(By.CSS_SELECTOR, ".finding details summary").click()
    assert driver.find_element(By.CSS_SELECTOR, ".rule dt").is_displayed()

    driver.find_element(By.XPATH, "//button[text()='清除筛选']").click()
    driver.execute_script("document.querySelectorAll('details.picture').forEach(box => { box.open = true; })")
    time.sleep(0.3)
    body = driver.execute_script("return document.body.innerText")
    assert evil in body and "<b>&1.接访" in body and "</script><script>document.title=2</script>数量" in body
    assert driver.title == "绩效目标表检查报告" and not driver.find_elements(By.CSS_SELECTOR, "main img, main b b")
    unlabelled = driver.execute_script("return [...document.querySelectorAll('input,select,button')].filter(e => !(e.textContent.trim() || e.ariaLabel || e.closest('label'))).length")
    assert unlabelled == 0
    driver.get(f"file://{work}/english.html")
    assert "findings of" in driver.find_element(By.CSS_SELECTOR, "[aria-live]").text

    # A phone.
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True})
    driver.get(f"file://{work}/page.html")
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 390, "nothing sticks out of a phone"
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    # The nightly page.
    (work / "roster.csv").write_text("region_code,region,bureau_code,bureau\n130229,玉田县,202001,玉田县信访局本级\n130229,玉田县,999,<i>财政局\n")
    run("nightly", "in", "-o", "out", "--roster", "roster.csv", "--lang", "zh")
    shutil.copy(fixtures / "国家样式-2022.xlsx", work / "in" / "固原市信访局-2021.xlsx")
    run("nightly", "in", "-o", "out", "--roster", "roster.csv", "--lang", "zh", date="1790086400")
    driver.get(f"file://{work}/out/report.html")
    body = driver.execute_script("return document.body.innerText")
    for words in ("各单位报送情况", "<i>财政局", "未报", "历次走势", "问题最多的规则", "最久未改的错误", "本次已改正的问题", evil):
        assert words in body, words
    summary = json.loads((work / "out/summary.json").read_text())
    shown = count_shown(driver)
    assert shown[1] == summary["counts"]["new_findings"] + summary["counts"]["stayed_findings"]
    select(driver, "新旧", "新增")
    assert count_shown(driver)[0] == summary["counts"]["new_findings"] > 0
    links = driver.execute_script("return [...document.querySelectorAll('main a[href]')].map(a => decodeURIComponent(a.href))")
    assert links and all(pathlib.Path(link.removeprefix("file://")).exists() for link in links), [l for l in links if not pathlib.Path(l.removeprefix('file://')).exists()]
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True})
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 390
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    asked = [address for address in requests(driver) if not address.startswith(("file://", "data:", "about:", "chrome"))]
    assert not asked, asked
    complaints = [line for line in driver.get_log("browser") if line["level"] == "SEVERE"]
    assert not complaints, complaints

    # A hundred thousand findings: the page's own data, many times over.
    page = (work / "page.html").read_text()
    chunk = re.search(r'<script type="application/json" class="chunk">(.*?)</script>', page).group(1)
    rows = len(json.loads(chunk))
    marker = '<script type="application/json" class="chunk">'
    many = page.replace(f"{marker}{chunk}</script>", f"{marker}{chunk}</script>" * (100_000 // rows + 1))
    (work / "many.html").write_text(many)
    driver.get(f"file://{work}/many.html")
    assert count_shown(driver)[1] >= 100_000
    driver.execute_script("const i = document.querySelector('input[type=search]'); i.value = '案'; i.dispatchEvent(new Event('input'))")
    milliseconds = driver.execute_script(
        "const i = document.querySelector('input[type=search]'); const t = performance.now(); i.value = '案件'; i.dispatchEvent(new Event('input')); return performance.now() - t")
    print(f"100,000 findings: a search takes {milliseconds:.0f} ms")
    assert milliseconds < 1000, "a search among 100,000 findings takes less than a second even here"
finally:
    driver.quit()
    shutil.rmtree(work)
