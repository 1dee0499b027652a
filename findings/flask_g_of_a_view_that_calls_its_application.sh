#!/usr/bin/env bash
# Flask 3.1.3, Werkzeug 3.1.9: a view that calls its own application by the test client shares its `g` with the view
# that it calls, and gets it back changed. From another thread the same call has a `g` of its own.
#
# `g` belongs to the application context, and a request pushes a new one only where none of the same application is
# there. So what looks like a request of its own (it has its own `request`, and its own session) is not one for what
# is kept in `g`: the id of a request, the user, a session of the database.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check flask==3.1.3 werkzeug==3.1.9

cat >"$folder/shop.py" <<'PYTHON'
from threading import Thread

from flask import Flask, g, request

app = Flask(__name__)


@app.before_request
def name_the_request():
    g.path = request.path


@app.get("/inner")
def inner():
    return g.path


@app.get("/same-thread")
def same_thread():
    app.test_client().get("/inner")
    return f"request.path {request.path}, g.path {g.path}"


@app.get("/other-thread")
def other_thread():
    thread = Thread(target=lambda: app.test_client().get("/inner"))
    thread.start()
    thread.join()
    return f"request.path {request.path}, g.path {g.path}"


for path in ("/same-thread", "/other-thread"):
    print(app.test_client().get(path).text)
PYTHON
"$folder/bin/python" -W error "$folder/shop.py" >"$folder/seen"
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
request.path /same-thread, g.path /inner
request.path /other-thread, g.path /other-thread
SEEN
