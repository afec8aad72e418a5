"""What the program says of a folder of workbooks: submissions and findings, each by the workbook's path below it."""
import json
import subprocess

ACROSS_WORKBOOKS = "batch"


class Program:
    def __init__(self, path, layouts=None):
        self.path, self.layouts = str(path), ["--layouts", layouts] if layouts else []
        rules = json.loads(self.run("rules", "--format", "json"))["rules"]
        # Thousands of copies of one workbook in a folder are duplicates of each other: no part of what is asked here.
        self.ignored = ",".join(rule["code"] for rule in rules if rule["scope"] == ACROSS_WORKBOOKS)

    def run(self, *words, statuses=(0,)):
        done = subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
        if done.returncode not in statuses:
            raise SystemExit(f"{' '.join(map(str, words))}: status {done.returncode}\n{done.stderr}")
        return done.stdout

    def submissions(self, folder, out):
        """{path without its ending: submission JSON}; a workbook that was not read is not in it."""
        self.run("convert", folder, "-o", out, "--to", "json", "--quiet", "--jobs", 1, "--lang", "zh", *self.layouts,
                 statuses=(0, 3))
        return {str(path.relative_to(out).with_suffix("")): json.loads(path.read_text(encoding="utf-8"))
                for path in out.rglob("*.json")}

    def findings(self, folder):
        """{path without its ending: [finding]}."""
        told = self.run("validate", folder, "--format", "json", "--quiet", "--jobs", 1, "--lang", "zh", "--ignore",
                        self.ignored, *self.layouts, statuses=(0, 1, 3))
        by_file = {}
        for finding in json.loads(told)["findings"]:
            if finding["file"]:
                stem = finding["file"].removeprefix(f"{folder}/").rsplit(".", 1)[0]
                by_file.setdefault(stem, []).append({k: v for k, v in finding.items() if k != "file"})
        return by_file

    def read(self, folder, out):
        """{path without its ending: (submission without its source, findings)} of every workbook below a folder."""
        read, told = self.submissions(folder, out), self.findings(folder)
        stems = [str(path.relative_to(folder).with_suffix("")) for path in sorted(folder.rglob("*.xlsx"))]
        return {stem: ({k: v for k, v in read.get(stem, {}).items() if k != "source"}, told.get(stem, []))
                for stem in stems}


def without(value, *keys):
    """A document less what has one of these keys."""
    if isinstance(value, dict):
        return {key: without(item, *keys) for key, item in value.items() if key not in keys}
    return [without(item, *keys) for item in value] if isinstance(value, list) else value
