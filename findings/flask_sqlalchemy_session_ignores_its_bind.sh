#!/usr/bin/env bash
# Flask-SQLAlchemy 3.1.1, SQLAlchemy 2.1.9: a session that is given a connection as its `bind` does not use it. What it
# commits is there after the transaction of that connection was rolled back. SQLAlchemy's own session does use it.
#
# `Session.get_bind` of Flask-SQLAlchemy looks for the engine of the model's bind key, or of the default one, and never
# at `bind`. SQLAlchemy's recipe for tests that roll back (join a session into an outer transaction) therefore seems
# to work, and each test leaves its rows behind. Here the same lines are run with both classes, on a database in a file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check \
    flask==3.1.3 flask-sqlalchemy==3.1.1 sqlalchemy==2.1.9

cat >"$folder/shop.py" <<'PYTHON'
import sys

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, orm, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


def left_by(open_session, name):
    app = Flask(name)
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{sys.argv[1]}/{name}.db"
    db.init_app(app)
    with app.app_context():
        db.create_all()
        with db.engine.connect() as connection:
            outer = connection.begin()
            with open_session(bind=connection) as session:
                session.add(Book())
                session.commit()
            outer.rollback()
        left = db.session.scalar(select(func.count(Book.id)))
        db.session.remove()
        db.engine.dispose()
    return left


print("rows that SQLAlchemy's session left:", left_by(orm.Session, "plain"))
print("rows that Flask-SQLAlchemy's session left:", left_by(db.session.session_factory, "flask"))
PYTHON
"$folder/bin/python" "$folder/shop.py" "$folder" >"$folder/seen"
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN'
rows that SQLAlchemy's session left: 0
rows that Flask-SQLAlchemy's session left: 1
SEEN
