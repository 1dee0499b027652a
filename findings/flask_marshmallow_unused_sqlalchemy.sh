#!/usr/bin/env bash
# Flask-Marshmallow 1.5.0 (Flask 3.1.3, Flask-SQLAlchemy 3.1.1): an application that never uses its SQLAlchemy schemas
# is warned that marshmallow-sqlalchemy is not installed.
#
# It is enough that Flask-SQLAlchemy is installed too. The warning comes at the import of the package, before any
# application is there, so it cannot be left out by a setting, and under `python -W error` the import fails.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check flask-marshmallow==1.5.0 flask==3.1.3 marshmallow==4.4.0

look() {
    "$folder/bin/python" -W error -c "import flask_marshmallow; print('imported')" 2>&1 | tail -1 | cut -c 1-120
}
{
    echo "alone: $(look)"
    "$folder/bin/pip" install --quiet --disable-pip-version-check flask-sqlalchemy==3.1.1 sqlalchemy==2.1.9
    echo "beside Flask-SQLAlchemy: $(look)"
    "$folder/bin/pip" install --quiet --disable-pip-version-check marshmallow-sqlalchemy==1.6.0
    echo "with marshmallow-sqlalchemy: $(look)"
} >"$folder/seen"
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
alone: imported
beside Flask-SQLAlchemy: UserWarning: Flask-SQLAlchemy integration requires marshmallow-sqlalchemy to be installed.
with marshmallow-sqlalchemy: imported
SEEN
