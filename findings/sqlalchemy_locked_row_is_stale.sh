#!/usr/bin/env bash
# SQLAlchemy 2.1.9: a row that is selected WITH FOR UPDATE comes back with the values that the session knew before.
#
# The statement is sent and reads the row of now, and the object that the session already holds keeps its old
# attributes. A check of a locked object is a check of the past, unless populate_existing is asked for. The same is true
# of session.get(..., with_for_update=True), which does send its statement.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check sqlalchemy==2.1.9

(cd "$folder" && bin/python - >seen <<'PY'
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]


def attempt(name, read):
    engine = create_engine("sqlite:///shop.db")
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        known = Account(id=1, role="admin")
        session.add(known)
        session.commit()
        with engine.begin() as other:
            other.execute(text("UPDATE accounts SET role = 'user'"))
        print(name, read(session))


locked = select(Account).with_for_update()
attempt("the column:", lambda s: s.scalar(select(Account.role).with_for_update()))
attempt("the object:", lambda s: s.scalars(locked).one().role)
fresh = locked.execution_options(populate_existing=True)
attempt("populate_existing:", lambda s: s.scalars(fresh).one().role)
attempt("session.get:", lambda s: s.get(Account, 1, with_for_update=True).role)
PY
)
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
the column: user
the object: admin
populate_existing: user
session.get: admin
SEEN
