#!/usr/bin/env bash
# webargs 8.7.1 (Flask 3.1.3, marshmallow 4.4.0): a body that is not declared to be JSON is read as no body at all.
#
# A client that sends {"size": 20} as text/plain to a view with `use_args` gets 200, and the view gets the defaults of
# the schema: the order of 20 becomes one of 1. Flask's own request.get_json() answers 415 to the same request. So a
# schema in which nothing is required makes the wrong Content-Type a success with other data.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check webargs==8.7.1 flask==3.1.3 marshmallow==4.4.0

"$folder/bin/python" - >"$folder/seen" <<'PY'
from flask import Flask, request
from webargs import fields
from webargs.flaskparser import use_args

app = Flask("shop")


@app.post("/by-webargs")
@use_args({"size": fields.Integer(load_default=1)})
def by_webargs(arguments):
    return arguments


@app.post("/by-flask")
def by_flask():
    return request.get_json()


client = app.test_client()
for path in ("/by-webargs", "/by-flask"):
    for content_type in ("application/json", "text/plain"):
        answer = client.post(path, data='{"size": 20}', content_type=content_type)
        print(path, content_type, answer.status_code, (answer.get_json(silent=True) or {}).get("size"))
PY
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
/by-webargs application/json 200 20
/by-webargs text/plain 200 1
/by-flask application/json 200 20
/by-flask text/plain 415 None
SEEN
