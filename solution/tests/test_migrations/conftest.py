"""An empty database of either kind, and migrations that a test may add to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config
from flask import Flask

from app import create_app
from app.extensions import db, migrate
from tests.migrating import MIGRATIONS


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations, used in place of them: a test may add to it."""
    folder = tmp_path / "versions"
    folder.mkdir()
    for file in MIGRATIONS.glob("versions/*.py"):
        shutil.copy(file, folder)

    def use_copy(config: Config) -> Config:
        config.set_main_option("path_separator", "os")
        config.set_main_option("version_locations", str(folder))
        return config

    monkeypatch.setattr(migrate, "configure_callbacks", [use_copy])
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'app.db'}"
    url: str = request.getfixturevalue("new_database")()
    return url


@pytest.fixture
def migrated(database: str) -> Iterator[Flask]:
    """An application on that database, its context pushed."""
    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": database})
    with app.app_context():
        yield app
        db.engine.dispose()
