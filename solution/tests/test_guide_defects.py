"""None of the defects of a guide is in this application.

`tests.guide_defects` names the tests that show it; some have their place here.
"""

import ast
import importlib
import os
import pkgutil
import runpy
import tomllib
from pathlib import Path
from unittest.mock import patch

import click
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import DateTime, make_url, select

import app as application
from app import config, create_app
from app.config import DEVELOPMENT_DEFAULTS, ConfigurationError, database_uri
from app.extensions import db
from app.models import Base, User
from app.models.mixins import UtcDateTime
from tests.client import try_login
from tests.guide_defects import DEFECTS, HERE, Defect

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
NO_VARIABLES = patch.dict(os.environ, clear=True)


def functions(path: Path) -> list[ast.FunctionDef]:
    """Return the functions of a file, methods and inner ones too."""
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=map(str, DEFECTS))
def test_every_defect_has_tests_and_they_exist(defect: Defect) -> None:
    assert defect.says
    assert defect.tests
    for test in defect.tests:
        file, _, name = test.partition("::")
        assert name.startswith("test_")
        assert name in {function.name for function in functions(TESTS / file)}


@pytest.mark.usefixtures("whole_run")
def test_every_test_that_is_named_is_run(request: pytest.FixtureRequest) -> None:
    run = {item.nodeid.partition("[")[0] for item in request.session.items}
    named = {f"tests/{test}" for defect in DEFECTS.values() for test in defect.tests}

    assert named - run == set()


def test_the_index_has_every_defect_and_every_test_from_here() -> None:
    named = {test for defect in DEFECTS.values() for test in defect.tests}
    here = [f.name for f in functions(Path(__file__)) if f.name.startswith("test_")]
    last = here.index("test_the_index_has_every_defect_and_every_test_from_here")

    assert list(DEFECTS) == list(range(1, 32))
    assert {f"{HERE}::{name}" for name in here[last + 1 :]} <= named


@NO_VARIABLES
def test_no_variable_is_needed_to_import_the_configuration() -> None:
    assert "ProductionConfig" in runpy.run_path(str(config.__file__))


def test_every_module_can_be_imported() -> None:
    modules = list(pkgutil.walk_packages(application.__path__, "app."))

    assert len(modules) > 20
    for module in modules:
        importlib.import_module(module.name)


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_no_site_is_let_in_unless_the_settings_name_it(
    method: str, client: FlaskClient
) -> None:
    headers = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "GET",
    }
    response = client.open("/api/v1/posts", method=method, headers=headers)

    assert response.status_code == 200
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("key", ["", "x" * 31, DEVELOPMENT_DEFAULTS["SECRET_KEY"]])
@pytest.mark.parametrize("name", ["SECRET_KEY", "JWT_SECRET_KEY"])
def test_production_does_not_sign_with_a_weak_or_a_known_key(
    name: str, key: str
) -> None:
    with pytest.raises(ConfigurationError, match=rf"\b{name}\b"):
        create_app("production", {name: key})


@patch.dict(os.environ, {"FLASK_ENV": "development"}, clear=True)
def test_flask_env_decides_nothing() -> None:
    with pytest.raises(ConfigurationError, match="'production'"):
        runpy.run_path(str(PROJECT / "run.py"))


def test_every_time_has_a_zone() -> None:
    columns = [c for table in Base.metadata.tables.values() for c in table.columns]

    assert [c for c in columns if isinstance(c.type, UtcDateTime)]
    assert not [c for c in columns if isinstance(c.type, DateTime)]


def test_models_have_no_legacy_queries() -> None:
    for mapper in Base.registry.mappers:
        assert not hasattr(mapper.class_, "query")
        assert "dynamic" not in [r.lazy for r in mapper.relationships]


def test_no_command_takes_a_password(app: Flask) -> None:
    groups: list[click.Group] = [app.cli]
    for group in groups:
        groups += [c for c in group.commands.values() if isinstance(c, click.Group)]
    parameters = [p for g in groups for c in g.commands.values() for p in c.params]

    assert parameters
    assert not [p for p in parameters if "password" in (p.name or "")]


def test_no_command_makes_a_user_with_a_known_password(
    app: Flask, client: FlaskClient
) -> None:
    app.test_cli_runner().invoke(args=["seed-db"])
    with app.app_context():
        emails = db.session.scalars(select(User.email)).all()

    assert bool(emails) == ("seed-db" in app.cli.commands)
    for email in emails:
        assert try_login(client, email, "admin123").status_code == 401


@NO_VARIABLES
@pytest.mark.parametrize("name", ["development", "testing"])
def test_no_environment_logs_statements(name: str) -> None:
    assert create_app(name).config["SQLALCHEMY_ECHO"] is False


def test_types_are_checked_strictly_and_complete() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    known = [f for path in PROJECT.glob("app/**/*.py") for f in functions(path)]

    assert settings["tool"]["mypy"]["strict"] is True
    assert known
    assert [f.name for f in known if f.returns is None] == []


@NO_VARIABLES
def test_development_needs_no_server() -> None:
    uri = config.load_config("development").SQLALCHEMY_DATABASE_URI

    assert make_url(uri or "").get_backend_name() == "sqlite"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_the_driver_of_every_spelling_is_installed(scheme: str) -> None:
    url = make_url(database_uri(f"{scheme}://ann@db.example/shop") or "")

    assert url.get_dialect().import_dbapi().__name__ == "psycopg"
