#!/usr/bin/env bash
# Werkzeug 3.1.9 (Flask 3.1.3): a GET of a file with an If-Match of another version answers 412, with the file in it.
#
# The status says that the condition failed, and the body is the file's all the same, under its own Content-Type. A 304
# of the same function has no body.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check flask==3.1.3 werkzeug==3.1.9

(cd "$folder" && bin/python - >seen <<'PY'
from pathlib import Path

from flask import Flask

Path("static").mkdir()
Path("static/prices.txt").write_text("a book: 9.00\n")
client = Flask("shop", root_path=".").test_client()
etag = client.get("/static/prices.txt").headers["ETag"]
for name, value in (("If-None-Match", etag), ("If-Match", '"another"'), ("If-Match", etag)):
    answer = client.get("/static/prices.txt", headers={name: value})
    print(name, "of this version:" if value == etag else "of another:", answer.status_code, answer.get_data(as_text=True).strip() or "(no body)")
PY
)
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
If-None-Match of this version: 304 (no body)
If-Match of another: 412 a book: 9.00
If-Match of this version: 200 a book: 9.00
SEEN
