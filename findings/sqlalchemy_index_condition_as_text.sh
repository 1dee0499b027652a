#!/usr/bin/env bash
# SQLAlchemy 2.1.9: the condition of a partial index may be a string for PostgreSQL, and may not for SQLite.
#
# `postgresql_where="…"` is turned into SQL where the index is made. `sqlite_where="…"` is taken too, in the same call,
# and ends in an AttributeError that names no index, once the index is made on SQLite. `text("…")` is right for both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check sqlalchemy==2.1.9
cat >"$folder/look.py" <<'PYTHON'
from sqlalchemy import Column, Index, Integer, MetaData, Table, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex

for kind, condition in (("string", "gone IS NULL"), ("text()", text("gone IS NULL"))):
    table = Table("users", MetaData(), Column("id", Integer), Column("gone", Integer))
    index = Index("living", table.c.id, sqlite_where=condition, postgresql_where=condition)
    for dialect in (postgresql.dialect(), sqlite.dialect()):
        try:
            said = str(CreateIndex(index).compile(dialect=dialect)).strip()
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
        print(f"{kind} on {dialect.name}: {said}")
PYTHON
"$folder/bin/python" "$folder/look.py" >"$folder/seen" 2>&1
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
string on postgresql: CREATE INDEX living ON users (id) WHERE gone IS NULL
string on sqlite: AttributeError: 'str' object has no attribute '_compiler_dispatch'
text() on postgresql: CREATE INDEX living ON users (id) WHERE gone IS NULL
text() on sqlite: CREATE INDEX living ON users (id) WHERE gone IS NULL
SEEN
