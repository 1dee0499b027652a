import pytest
from flask import Flask
from sqlalchemy import ForeignKeyConstraint, Table, UniqueConstraint
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from app import create_app, models
from app.extensions import db, ma
from app.models import Base

POSTGRESQL_NAME_LENGTH = 63
TABLES = list(Base.metadata.tables.values())


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_constraint_and_index_has_a_name(table: Table) -> None:
    names = [c.name for c in table.constraints] + [i.name for i in table.indexes]

    for name in names:
        assert name
        assert len(str(name)) <= POSTGRESQL_NAME_LENGTH


def test_names_follow_one_convention() -> None:
    families = Base.metadata.tables["token_families"]
    foreign = [c for c in families.constraints if isinstance(c, ForeignKeyConstraint)]
    unique = [c for c in families.constraints if isinstance(c, UniqueConstraint)]

    assert families.primary_key.name == "pk_token_families"
    assert [c.name for c in foreign] == ["fk_token_families_user_id_users"]
    assert [c.name for c in unique] == ["uq_token_families_current_jti"]
    assert {index.name for index in families.indexes} == {
        "ix_token_families_expires_at",
        "ix_token_families_user_id",
    }


def test_two_applications_have_a_database_each(app: Flask) -> None:
    other = create_app("testing", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    with app.app_context():
        first = db.engines[None]
    with other.app_context():
        second = db.engine

    assert first is not second


def test_schemas_with_links_are_bound_to_the_application(app: Flask) -> None:
    assert app.extensions["flask-marshmallow"] is ma


def test_pooled_connections_are_tried_before_use() -> None:
    url = "postgresql+psycopg://ann@db.example/shop"
    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": url})

    assert app.config["SQLALCHEMY_ENGINE_OPTIONS"]["pool_pre_ping"] is True


def test_a_mistake_in_a_model_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(DeclarativeBase):
        """A base whose only model refers to a model that there is not."""

    class Comment(Broken):
        """A model with a mistake."""

        __tablename__ = "comments"
        id: Mapped[int] = mapped_column(primary_key=True)
        author = relationship("Nobody")

    monkeypatch.setattr(models, "Base", Broken)

    with pytest.raises(InvalidRequestError, match="Nobody"):
        create_app("testing")
    Broken.registry.dispose()


def test_the_commands_for_migrations_are_there(app: Flask) -> None:
    assert app.test_cli_runner().invoke(args=["db", "--help"]).exit_code == 0
