#!/usr/bin/python3
"""Files and moments that end a worker cost one file at most: rough_files.py --program P --source DIR --preload SO.

A workbook that crashes the reader, hangs it or eats all memory, and one with a code of 32,000 digits under a bureau's own rules, get
one finding U-01 of the kind `crashed`; all others are read, whatever --jobs. A worker that is killed while it works costs the file it had
taken up; killed while idle, nothing. A system that cannot shut workers in is told of."""
import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
parser.add_argument("--preload", required=True)
arguments = parser.parse_args()
fixtures = arguments.source / "fixtures"
limits = ["--limit", "worker-seconds=6", "--limit", "worker-bytes=300M"]
deadly = {"in/crash.xlsx", "in/hang.xlsx", "in/memory.xlsx"}
JOBS = (1, 2, 8)
# Instrumented programs need more memory than any limit, so none is set there and the file that eats it cannot be tried.
is_instrumented = any(name in os.environ for name in ("ASAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"))


def start(*words, **environment):
    return subprocess.Popen([arguments.program, *map(str, words), "--lang", "en"], cwd=work, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env={**os.environ, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1790000000", **environment})


def run(*words, **environment):
    process = start(*words, **environment)
    out, said = process.communicate()
    return process.returncode, out.decode(), said.decode(errors="replace")


def workers_of(process):
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(child) for child in children]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def differences(results):
    if not isinstance(results[0], tuple):
        return ""
    return [(said, {name for name in files.keys() | results[0][1].keys() if files.get(name) != results[0][1].get(name)}) for said, files in results]


def unreadable(findings):
    return {finding["file"]: finding["field"] for finding in findings if finding["code"] == "U-01"}


def with_long_code(source, target):
    """The workbook with a project code of 32,000 digits."""
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        changed = False
        for name in book.namelist():
            data = book.read(name)
            if b"13022922P00JXC4117677" in data:
                data = data.replace(b"13022922P00JXC4117677", b"1" * 32000)
                changed = True
            out.writestr(name, data)
    assert changed, "the fixture has another code now"


def files_that_end_workers():
    validated, converted, annotated = [], [], []
    for jobs in JOBS:
        preload = {"LD_PRELOAD": arguments.preload}
        status, out, said = run("validate", "in", "--format", "json", "--jobs", jobs, *limits, "--annotate", f"marked-{jobs}", **preload)
        assert status == 3, (status, said)
        found = json.loads(out)["findings"]
        assert unreadable(found) == {file: "crashed" for file in deadly}, unreadable(found)
        words = {finding["file"]: finding["message"] for finding in found if finding["code"] == "U-01"}
        assert "took too long" in words["in/hang.xlsx"] and "died" in words["in/crash.xlsx"], words
        assert {finding["file"] for finding in found} >= {"in/好.xlsx", "in/也好.xlsx"}
        validated.append(out)
        annotated.append(tree(work / f"marked-{jobs}"))
        status, out, said = run("convert", "in", "-o", f"out-{jobs}", "--to", "workbook,tidy,json,sqlite", "--jobs", jobs, *limits, **preload)
        assert status == 3 and all(file in said for file in deadly), (status, said)
        converted.append((said.replace(f"out-{jobs}", "out"), tree(work / f"out-{jobs}")))
        assert {"好.xlsx", "也好.xlsx", "tidy.xlsx"} <= set(converted[-1][1]), sorted(converted[-1][1])
    for what, results in (("validate", validated), ("convert", converted), ("annotate", annotated)):
        assert all(result == results[0] for result in results), f"{what}: the same bytes for any number of jobs\n{differences(results)}"
    status, out, said = run("show", "in/crash.xlsx", **preload)
    assert status == 3 and "died on this file" in said, (status, said)


def a_code_of_32000_digits():
    (work / "rules.toml").write_text('profile = "own"\n[[profiles]]\nid = "own"\nname = { zh = "本局", en = "own" }\ncode_patterns = ["([0-9]|[A-Z])+"]\n')
    seen = []
    for jobs in JOBS:
        status, out, said = run("validate", "long", "--format", "json", "--jobs", jobs, "--rules", "rules.toml")
        assert status in (1, 3), (status, said)
        findings = json.loads(out)["findings"]
        assert unreadable(findings) in ({}, {"long/digits.xlsx": "crashed"}), unreadable(findings)
        assert {finding["file"] for finding in findings} == {"long/digits.xlsx", "long/plain.xlsx"}
        seen.append(out)
        status, out, said = run("convert", "long", "-o", f"long-{jobs}", "--jobs", jobs)
        assert status in (0, 3) and (work / f"long-{jobs}/plain.xlsx").exists(), (status, said)
    assert all(out == seen[0] for out in seen)


def killed_while_working():
    """The hanging file's worker is killed long before its time is up."""
    for command in (["validate", "slow", "--format", "json"], ["convert", "slow", "-o", "slow-out"]):
        process = start(*command, "--jobs", 1, LD_PRELOAD=arguments.preload)
        deadline = time.monotonic() + 60
        killed = False
        while not killed and time.monotonic() < deadline:
            time.sleep(0.05)
            for worker in workers_of(process):
                try:
                    is_asleep = "nanosleep" in pathlib.Path(f"/proc/{worker}/wchan").read_text() or is_hanging(worker)
                except OSError:
                    continue
                if is_asleep:
                    os.kill(worker, signal.SIGKILL)
                    killed = True
        out, said = process.communicate(timeout=100)
        assert killed and process.returncode == 3, (process.returncode, said)
        if command[0] == "validate":
            assert unreadable(json.loads(out)["findings"]) == {"slow/hang.xlsx": "crashed"}
        else:
            assert (work / "slow-out/a.xlsx").exists() and (work / "slow-out/z.xlsx").exists() and not (work / "slow-out/hang.xlsx").exists()


def is_hanging(worker):
    """Whether it is in the long sleep of the file `hang`: a call of clock_nanosleep."""
    try:
        return pathlib.Path(f"/proc/{worker}/syscall").read_text().split()[0] == "230"
    except (OSError, IndexError):
        return False


def killed_while_idle():
    """With one file and eight jobs one worker works, and while it marks there is an idle one to kill: the run hears nothing of it."""
    reference = run("validate", "many", "--format", "json", "--annotate", "idle-reference", "--jobs", 2)
    assert reference[0] == 1, reference[2]
    for moment in range(6):
        output = f"idle-{moment}"
        process = start("validate", "many", "--format", "json", "--annotate", output, "--jobs", 2)
        os.kill(process.pid, signal.SIGSTOP)  # nobody is given anything new now, so the workers come to rest
        time.sleep(0.3 + 0.1 * moment)
        os.kill(process.pid, signal.SIGCONT)
        time.sleep(0.02 * moment)
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(0.5)
        for worker in workers_of(process):
            if pathlib.Path(f"/proc/{worker}/syscall").read_text().split()[:2] == ["0", idle_channel(worker)]:
                os.kill(worker, signal.SIGKILL)
        os.kill(process.pid, signal.SIGCONT)
        out, said = process.communicate(timeout=100)
        assert (process.returncode, out.decode()) == reference[:2], (moment, said)
        assert tree(work / output) == tree(work / "idle-reference"), moment


def idle_channel(worker):
    """The descriptor a worker waits at for its next piece: its only socket."""
    for entry in pathlib.Path(f"/proc/{worker}/fd").iterdir():
        if os.readlink(entry).startswith("socket:") and int(entry.name) > 2:
            return hex(int(entry.name))
    return ""


def a_system_without_boxes():
    """Where neither seccomp nor Landlock is to be had, that is told once and all is done as ever."""
    preload = {"LD_PRELOAD": arguments.preload}
    for command in (["validate", "many", "--format", "json", "--jobs", 2], ["show", "many/0.xlsx", "--format", "json"],
                    ["convert", "many", "-o", "unboxed", "--jobs", 2]):
        told = run(*command, **preload, FAIL_CALL="box")
        usual = run(*command, **preload)
        assert told[:2] == usual[:2], command
        assert "seccomp" not in usual[2], usual[2]
        assert told[2].count("neither seccomp nor Landlock") == 1, told[2]


def an_input_that_is_gone_when_it_is_marked():
    """What was read is what is marked: the run is stopped once all is read, the file taken away."""
    shutil.copytree(work / "many", work / "going")
    process = start("validate", "going", "--format", "json", "--annotate", "going-marked", "--jobs", 1)
    deadline = time.monotonic() + 60
    while not (work / "going-marked").exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)
    shutil.rmtree(work / "going")
    out, said = process.communicate(timeout=100)
    assert process.returncode == 1, said
    assert tree(work / "going-marked").keys() == tree(work / "idle-reference").keys(), said


with tempfile.TemporaryDirectory(prefix="targetbook-rough-") as name:
    work = pathlib.Path(name)
    for folder in ("in", "long", "slow", "many"):
        (work / folder).mkdir()
    for file in ("好", "crash", "hang", "memory", "也好"):
        shutil.copy(fixtures / "宁夏-2019样式.xlsx", work / "in" / f"{file}.xlsx")
    with_long_code(fixtures / "玉田县信访局-2022.xlsx", work / "long/digits.xlsx")
    shutil.copy(fixtures / "玉田县信访局-2022.xlsx", work / "long/plain.xlsx")
    for file in ("a", "hang", "z"):
        shutil.copy(fixtures / "宁夏-2019样式.xlsx", work / "slow" / f"{file}.xlsx")
    for number in range(6):
        shutil.copy(fixtures / "固原市信访局-2021.xlsx", work / "many" / f"{number}.xlsx")
    if is_instrumented:
        print("instrumented: memory cannot be limited", file=sys.stderr)
        sys.exit(77)
    files_that_end_workers()
    a_code_of_32000_digits()
    killed_while_working()
    killed_while_idle()
    a_system_without_boxes()
    an_input_that_is_gone_when_it_is_marked()
