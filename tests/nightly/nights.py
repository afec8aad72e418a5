#!/usr/bin/python3
"""Nightly passes under rough treatment: nights.py kills|faults|forgets|readers|folders --program P --source DIR --preload SO
[--moments N] [--seed S].

kills    a pass is killed, or asked to stop, at many random moments; whatever lies in the output folder is whole, the ledger is sound, and
         the next undisturbed pass gives what an undisturbed history gives, byte for byte
faults   the n-th write, flush or rename fails, or the disk is full: the same must hold, and the pass says so
forgets  nights whose ledger keeps nothing of what was told before, and has to make it all again: the same bytes
readers  a workbook that crashes the reader, hangs it or eats all memory gets one finding, and the pass goes on
folders  files being copied in, links in circles and out of the folder, odd names, a folder that goes away
"""
import argparse
import errno
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

parser = argparse.ArgumentParser()
parser.add_argument("trouble", choices=["kills", "faults", "forgets", "readers", "folders"])
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
parser.add_argument("--preload", required=True)
parser.add_argument("--moments", type=int, default=12)
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()
chance = random.Random(arguments.seed)
work = pathlib.Path(tempfile.mkdtemp(prefix="targetbook-nights-"))
fixtures = arguments.source / "fixtures"
first_night, second_night, third_night = "1790000000", "1790086400", "1790172800"


def fill(folder, count):
    subprocess.run([sys.executable, arguments.source / "tests/nightly/make_folder.py", "--fixtures", fixtures, "--output", folder,
                    "--count", str(count)], check=True)
    make_old(folder)


def make_old(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (1767225600, 1767225600))


def command(folder, output, *more):
    return [arguments.program, "nightly", str(folder), "-o", str(output), "--lang", "en", "--quiet", "--roster", str(work / "roster.csv"), *map(str, more)]


def night(folder, output, *more, date=first_night, **environment):
    """One pass; its status and what it said."""
    result = subprocess.run(command(folder, output, *more), cwd=work, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env=dict(os.environ, SOURCE_DATE_EPOCH=date, **environment))
    return result.returncode, result.stderr.decode(errors="replace")


def outputs(folder):
    """Every output and its hash, the ledger left out."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.startswith("ledger.sqlite")}


def ledger(folder):
    """What the ledger says, without the moments at which this machine did its work."""
    database = sqlite3.connect(folder / "ledger.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    tables = {}
    for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] not in ("looked_at_ns", "finished", "id") and (table, row[1]) not in (("output", "modified_ns"), ("told", "run"))]
        tables[table] = sorted(map(repr, database.execute(f"SELECT {','.join(columns)} FROM {table}")))
    database.close()
    return tables


def assert_whole(folder):
    """No half of a file, whatever happened; a summary that is there tells the truth or a mixture."""
    if not folder.exists():
        return
    for path in folder.rglob("*"):
        if not path.is_file() or ".targetbook" in str(path.relative_to(folder)):
            continue
        if path.suffix in (".xlsx", ".xlsm"):
            with zipfile.ZipFile(path) as book:
                assert book.testzip() is None, path
        elif path.suffix == ".jsonl":
            for line in path.read_text().splitlines():
                json.loads(line)
        elif path.name == "summary.json":
            assert json.loads(path.read_text())["schema"] == "targetbook.night/1"
        elif path.name == "report.html":
            assert path.read_text().rstrip().endswith("</html>")
    if (folder / "ledger.sqlite").exists():
        database = sqlite3.connect(folder / "ledger.sqlite")
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        database.close()


def nights_done(folder):
    if not (folder / "ledger.sqlite").exists():
        return 0
    database = sqlite3.connect(folder / "ledger.sqlite")
    known = database.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'run'").fetchone()[0]
    done = database.execute("SELECT count(*) FROM run WHERE state = 'done'").fetchone()[0] if known else 0
    database.close()
    return done


def assert_same(output, reference, when):
    mine, theirs = outputs(output), outputs(reference)
    assert mine == theirs, (when, {name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name)})
    a, b = ledger(output), ledger(reference)
    assert a == b, (when, [table for table in a if a[table] != b.get(table)])


def change(folder):
    """What happens in the folder between the two nights."""
    books = sorted(path for path in folder.rglob("*.xlsx"))
    shutil.copy(fixtures / "国家样式-2022.xlsx", books[0])
    books[1].rename(books[1].with_name("改名.xlsx"))
    books[2].unlink()
    shutil.copy(fixtures / "江汉区信访局-2024.xlsx", folder / "新来.xlsx")
    make_old(folder)


def undisturbed(quiet_too=False):
    """Two folders, before and after a change, and what two undisturbed nights make of them; then a night without a change."""
    fill(work / "before", 24)
    shutil.copytree(work / "before", work / "after", copy_function=shutil.copy2)
    change(work / "after")
    (work / "in").mkdir()
    nights = []
    for number, (folder, date) in enumerate([("before", first_night), ("after", second_night), ("after", third_night)][:3 if quiet_too else 2]):
        show(folder)
        status, said = night("in", "reference", date=date)
        assert status in (1, 3), said
        shutil.copytree(work / "reference", work / f"reference{number + 1}")
        nights.append((folder, date, work / f"reference{number + 1}"))
    return nights


def show(folder):
    shutil.rmtree(work / "in")
    shutil.copytree(work / folder, work / "in", copy_function=shutil.copy2)


def restart(output, state):
    shutil.rmtree(output, ignore_errors=True)
    if state is not None:
        shutil.copytree(state, output)


def kills():
    nights = undisturbed()
    for number, (folder, date, reference) in enumerate(nights):
        show(folder)
        before = nights[number - 1][2] if number else None
        output = work / "out"
        restart(output, before)
        begun = time.monotonic()
        night("in", "out", date=date)
        duration = time.monotonic() - begun
        for moment in range(arguments.moments):
            restart(output, before)
            kills_in_a_row = 1 + moment % 3
            for _ in range(kills_in_a_row):
                process = subprocess.Popen(command("in", "out"), cwd=work, stderr=subprocess.DEVNULL, env=dict(os.environ, SOURCE_DATE_EPOCH=date))
                time.sleep(chance.uniform(0, duration * 1.1))
                is_polite = moment % 4 == 3
                process.send_signal(signal.SIGINT if is_polite else signal.SIGKILL)
                process.wait()
                assert not is_polite or process.returncode in (130, 1, 3, -signal.SIGINT), process.returncode  # the last before it listens
                assert_whole(output)
                if nights_done(output) > number:
                    break  # the kill came too late: that night is over
            else:
                status, said = night("in", "out", date=date)
                assert status in (1, 3), said
                assert not list(output.glob(".targetbook-*")), "nothing is left lying about"
            assert_same(output, reference, f"night {number + 1}, killed {kills_in_a_row} times, moment {moment}")
    print(f"{2 * arguments.moments} histories of killed passes ended like the undisturbed one")


def forgets():
    nights = undisturbed(quiet_too=True)
    output = work / "out"
    for (_, _, before), (folder, date, reference) in zip(nights, nights[1:]):
        show(folder)
        restart(output, before)
        kept = sqlite3.connect(output / "ledger.sqlite")
        assert kept.execute("SELECT count(*) FROM told").fetchone()[0] > 20
        assert kept.execute("SELECT count(*) FROM output WHERE size > 0").fetchone()[0] == 3
        kept.execute("DELETE FROM told")
        kept.execute("DELETE FROM output")
        kept.commit()
        kept.close()
        status, said = night("in", "out", date=date)
        assert status in (1, 3), said
        assert_same(output, reference, date)
    # On the quiet night the lists stay, file and all; one that somebody touched is made again.
    before = {name: (work / "reference" / name).stat().st_mtime_ns for name in ("findings.jsonl", "findings.csv", "tidy.xlsx", "report.html")}
    with open(work / "reference/findings.csv", "a") as touched:
        touched.write("x")
    night("in", "reference", date=third_night)
    after = {name: (work / "reference" / name).stat().st_mtime_ns for name in before}
    assert before["tidy.xlsx"] == after["tidy.xlsx"] and before["findings.csv"] != after["findings.csv"], (before, after)
    assert outputs(work / "reference")["findings.csv"] == outputs(reference)["findings.csv"]
    lists = (work / "reference/findings.jsonl").stat().st_mtime_ns
    night("in", "reference", date=third_night)
    assert lists == (work / "reference/findings.jsonl").stat().st_mtime_ns, "nothing had changed"


def faults():
    nights = undisturbed()
    folder, date, reference = nights[1]
    show(folder)
    before = nights[0][2]
    output = work / "out"
    tried = told = 0
    for call in ("write", "pwrite", "fsync", "syncfs", "rename"):
        for code in (errno.ENOSPC, errno.EIO):
            for at in (1, 2, 5, 12):
                restart(output, before)
                status, said = night("in", "out", date=date, LD_PRELOAD=arguments.preload, FAIL_CALL=call, FAIL_AT=str(at), FAIL_ERRNO=str(code))
                when = f"{call} number {at} failed with {errno.errorcode[code]}: status {status}, {said}"
                assert status in (1, 2, 3), when
                tried += 1
                told += os.strerror(code) in said or "I/O" in said or "full" in said
                assert_whole(output)
                if nights_done(output) == 1:
                    status, said = night("in", "out", date=date)
                    assert status in (1, 3), said
                assert_same(output, reference, when)
    assert told > tried // 4, "failures are told"
    print(f"{tried} passes in which a call failed, {told} told of it; the next pass ended like the undisturbed one")


def readers():
    (work / "in").mkdir()
    for name in ("好.xlsx", "crash.xlsx", "hang.xlsx", "memory.xlsx", "也好.xlsx"):
        shutil.copy(fixtures / "宁夏-2019样式.xlsx", work / "in" / name)
    for jobs in (1, 2):
        shutil.rmtree(work / "out", ignore_errors=True)
        status, said = night("in", "out", "--limit", "worker-seconds=2", "--limit", "worker-bytes=700M", "--jobs", jobs, LD_PRELOAD=arguments.preload)
        assert status == 3, said
        lines = [json.loads(line) for line in (work / "out/findings.jsonl").read_text().splitlines()]
        dead = {line["file"]: line for line in lines if line["code"] == "U-01"}
        assert set(dead) == {"in/crash.xlsx", "in/hang.xlsx", "in/memory.xlsx"}, dead
        assert all(line["field"] == "crashed" and line["severity"] == "error" for line in dead.values())
        assert "took too long" in dead["in/hang.xlsx"]["message"] and "died" in dead["in/crash.xlsx"]["message"]
        assert {line["file"] for line in lines} >= {"in/好.xlsx", "in/也好.xlsx"}
        counts = json.loads((work / "out/summary.json").read_text())["counts"]
        assert (counts["read"], counts["unreadable"]) == (2, 3)
    status, said = night("in", "out", date=second_night)
    counts = json.loads((work / "out/summary.json").read_text())["counts"]
    assert (counts["read"], counts["unreadable"]) == (5, 0) and counts["looked_at"] >= 3, "what could not be read is tried again"


def folders():
    folder, output = work / "in", work / "in" / "输出"
    (folder / "县").mkdir(parents=True)
    shutil.copy(fixtures / "宁夏-2019样式.xlsx", folder / "县" / "a.xlsx")
    shutil.copy(fixtures / "固原市信访局-2021.xlsx", folder / "b.xlsx")
    shutil.copy(fixtures / "宁夏-2019样式.xlsx", folder / "~$b.xlsx")
    shutil.copy(fixtures / "宁夏-2019样式.xlsx", folder / ".~lock.b.xlsx#")
    shutil.copy(fixtures / "宁夏-2019样式.xlsx", work / "outside.xlsx")
    (folder / "旧").symlink_to(folder)
    (folder / "县" / "圈").symlink_to(folder / "县")
    (folder / "断.xlsx").symlink_to(folder / "nowhere.xlsx")
    (folder / "外.xlsx").symlink_to(work / "outside.xlsx")
    raw = os.fsencode(folder) + b"/\xb5\xa5\xce\xbb.xlsx"
    shutil.copy(os.fsencode(fixtures / "国家样式-2022.xlsx"), raw)
    shutil.copy(fixtures / "国家样式-2022.xlsx", folder / "B.xlsx")
    make_old(folder)
    before = outputs(folder)
    status, said = night("in", output)
    assert status == 3 and "leads out of the shared folder" in said and "differs from" in said, said
    assert {name: digest for name, digest in outputs(folder).items() if not name.startswith("输出/")} == before, "nothing of the shared folder was touched"
    lines = [json.loads(line) for line in (output / "findings.jsonl").read_text().splitlines()]
    files = {line["file"] for line in lines}
    assert "in/县/a.xlsx" in files and "in/b.xlsx" in files and "in/B.xlsx" in files
    assert not any("输出" in name or "~" in name or "外" in name or "旧" in name or "圈" in name for name in files), files
    assert [line["field"] for line in lines if line["file"] == "in/断.xlsx"] == ["missing"]
    assert sum("\ufffd" in name for name in files) == 1, "a name in another encoding is read and told"
    counts = json.loads((output / "summary.json").read_text())["counts"]
    assert (counts["files"], counts["unreadable"]) == (5, 1), counts
    status, said = night("in", output, date=second_night)
    counts = json.loads((output / "summary.json").read_text())["counts"]
    assert counts["files"] == 5 and counts["looked_at"] == 1 and counts["new_findings"] == 0, "its own outputs are never input"

    # Two passes at once.
    holder = subprocess.Popen([sys.executable, "-c", "import fcntl, sys, time; f = open(sys.argv[1], 'w'); fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); time.sleep(60)",
                               output / "ledger.sqlite.lock"], stdout=subprocess.PIPE)
    holder.stdout.readline()
    status, said = night("in", output)
    holder.kill()
    holder.wait()
    assert status == 2 and "another pass is using the ledger" in said, said
    assert night("in", output)[0] == 3, "a lock that a crash left does not stick"

    # A file that is being copied in.
    done = threading.Event()

    def copy_slowly():
        with open(folder / "c.xlsx", "wb") as file:
            while not done.is_set():
                file.write(b"PK\x03\x04" * 64)
                file.flush()
                time.sleep(0.0002)

    writer = threading.Thread(target=copy_slowly)
    writer.start()
    time.sleep(0.05)
    status, said = night("in", output)
    done.set()
    writer.join()
    fields = {line["file"]: line["field"] for line in map(json.loads, (output / "findings.jsonl").read_text().splitlines()) if line["code"] == "U-01"}
    assert status == 3 and fields["in/c.xlsx"] in ("busy", "corrupt"), fields
    shutil.copy(fixtures / "江汉区信访局-2024.xlsx", folder / "c.xlsx")
    night("in", output)
    fields = {line["file"] for line in map(json.loads, (output / "findings.jsonl").read_text().splitlines()) if line["code"] == "U-01"}
    assert "in/c.xlsx" not in fields, "taken the next time"

    # Records of the ledger that were damaged: all is read anew, with the same result.
    found = {name: (output / name).read_bytes() for name in ("findings.jsonl", "findings.csv")}
    damaged = sqlite3.connect(output / "ledger.sqlite")
    damaged.execute("UPDATE current SET digest = x'0102030405060708090a', submission = substr(submission, 1, 20)")
    damaged.commit()
    damaged.close()
    status, said = night("in", output)
    counts = json.loads((output / "summary.json").read_text())["counts"]
    assert status == 3 and "a record of the ledger is damaged" in said and counts["looked_at"] == counts["files"], (said, counts)
    assert found == {name: (output / name).read_bytes() for name in found} and counts["new_findings"] == 0, counts

    # The folder goes away in mid-pass: nothing is published.
    good = outputs(output)
    shutil.move(output, work / "kept")
    fill(folder / "viele", 60)
    process = subprocess.Popen(command("in", "kept"), cwd=work, stderr=subprocess.PIPE, env=dict(os.environ, SOURCE_DATE_EPOCH=second_night))
    time.sleep(0.15)
    folder.rename(work / "away")
    said = process.communicate()[1].decode()
    if "went away in mid-pass" in said:
        assert process.returncode == 3 and outputs(work / "kept") == good
    else:
        print("the pass was faster than the folder's going away")

    # A ledger that is none, and one of a newer program.
    (work / "away").rename(folder)
    other = sqlite3.connect(work / "other.sqlite")
    other.execute("CREATE TABLE t(x)")
    other.commit()
    status, said = night("in", "o2", "--ledger", work / "other.sqlite")
    assert status == 2 and "is no ledger" in said, said
    newer = sqlite3.connect(work / "kept/ledger.sqlite")
    newer.execute("PRAGMA user_version = 99")
    newer.commit()
    newer.close()
    status, said = night("in", "kept")
    assert status == 2 and "newer program" in said, said


(work / "roster.csv").write_text("region_code,region,bureau_code,bureau\n130229,玉田县,202001,玉田县信访局本级\n130229,玉田县,999,玉田县财政局\n")
try:
    {"kills": kills, "faults": faults, "forgets": forgets, "readers": readers, "folders": folders}[arguments.trouble]()
finally:
    shutil.rmtree(work, ignore_errors=True)
