#!/usr/bin/python3
"""The SARIF that validate prints is valid against the standard's schema. Skipped (77) where the schema is not
beside the checkout or Debian's python3-jsonschema is not installed."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()

schema = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", arguments.source.parent / "shared")) / "schemas/sarif-schema-2.1.0.json"
if not schema.is_file():
    print("skipped: the SARIF schema is not here")
    sys.exit(77)
try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is missing")
    sys.exit(77)
printed = subprocess.run([arguments.program, "validate", arguments.source / "fixtures", "--format", "sarif",
                          "--fail-on", "never"], capture_output=True, check=True).stdout
document = json.loads(printed)
jsonschema.validate(document, json.loads(schema.read_text(encoding="utf-8")))
results = document["runs"][0]["results"]
assert results, "no result at all"
known = {rule["id"] for rule in document["runs"][0]["tool"]["driver"]["rules"]} | {"U-01", "U-02", "U-03", "U-04"}
assert {result["ruleId"] for result in results} <= known
print(f"{len(results)} results are valid SARIF")
