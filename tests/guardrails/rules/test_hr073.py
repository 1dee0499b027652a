"""HR073: models and migrations that differ where Alembic does not look."""

from pathlib import Path

import pytest
from asking import answers_of, application, checked

from handrail.created.answers import Difference

SHOP = """
    import os
    from flask import Flask
    from flask_migrate import Migrate
    from flask_sqlalchemy import SQLAlchemy
    from sqlalchemy import CheckConstraint, Column, Enum, Index, Integer, text

    db = SQLAlchemy()

    class Book(db.Model):
        __tablename__ = "books"
        id = Column(Integer, primary_key=True)
        pages = Column(Integer)
        state = Column(Enum("new", "read", name="state"))
        __table_args__ = (
            CheckConstraint("pages < 9000", name="ck_books_pages"),
            Index("ix_books_pages", "pages", sqlite_where=text("pages > 0")),
        )

    def create_app():
        app = Flask(__name__)
        app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
        app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://u@db.example/shop"
        db.init_app(app)
        Migrate(app, db)
        return app
    """
ENV = """
    from alembic import context
    from flask import current_app

    database = current_app.extensions["migrate"].db
    with database.engine.connect() as connection:
        context.configure(connection=connection, target_metadata=database.metadata)
        with context.begin_transaction():
            context.run_migrations()
    """
FIRST = """
    import sqlalchemy as sa
    from alembic import op

    revision, down_revision = "1", None

    def upgrade():
        op.create_table(
            "books",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("pages", sa.Integer()),
            sa.Column("state", sa.Enum(MEMBERS, name="state")),
            sa.CheckConstraint("CHECKED", name="ck_books_pages"),
        )
        where = sa.text("CONDITION")
        op.create_index("ix_books_pages", "books", ["pages"], sqlite_where=where)
    """
SAME = {"MEMBERS": '"new", "read"', "CHECKED": "Pages <9000", "CONDITION": "pages>0"}


def messages(root: Path, **changed: str) -> list[str]:
    """Return what is found where the migration says something else."""
    text = FIRST
    for word, value in {**SAME, **changed}.items():
        text = text.replace(word, value)
    files = {
        "shop.py": SHOP,
        "migrations/alembic.ini": "[alembic]\nscript_location = migrations\n",
        "migrations/env.py": ENV,
        "migrations/versions/first.py": text,
    }
    findings = checked(root, files, app="shop:create_app", select=("HR073",))
    return [finding.message for finding in findings if finding.rule == "HR073"]


def test_what_says_the_same_is_clean(tmp_path: Path) -> None:
    assert messages(tmp_path) == []


def test_what_alembic_does_not_see_is_found(tmp_path: Path) -> None:
    changed = {
        "MEMBERS": '"new"',
        "CHECKED": "pages < 8000",
        "CONDITION": "pages > 1",
    }
    assert messages(tmp_path, **changed) == [
        "The models say “pages<9000” for the CHECK ck_books_pages of books, and the "
        "migrations “pages<8000”.",
        "The models say “pages>0” for the condition of the index ix_books_pages of "
        "books, and the migrations “pages>1”.",
        "The models say “new, read” for the members of books.state, and the "
        "migrations “new”.",
    ]


def test_migrations_that_cannot_run_are_not_judged(tmp_path: Path) -> None:
    assert messages(tmp_path, CHECKED='", name=nobody, x="') == []


@pytest.mark.parametrize("kind", ["CHECK", "condition", "members"])
def test_a_lack_is_told_as_one(kind: str) -> None:
    lack = Difference(kind, "books", "ck", "pages>0", "")
    ((level, _, message),) = answers_of("HR073", application(differences=(lack,)))
    assert level == "warning"
    assert message.endswith("the migrations “nothing”.")
    assert not answers_of("HR073", application(differences=()))
