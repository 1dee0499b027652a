import logging
import os
import runpy
import shutil
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from tests.test_production.served import PROJECT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the server's settings, in which warnings stay as they are."""
    monkeypatch.setattr(logging, "captureWarnings", lambda capture: None)
    shutil.copy(PROJECT / "gunicorn.conf.py", tmp_path)
    return tmp_path


def load(folder: Path, environ: dict[str, str]) -> tuple[dict[str, Any], str | None]:
    """Return the settings of a server with those variables, and its SECRET_KEY."""
    with patch.dict(os.environ, environ, clear=True):
        settings = runpy.run_path(str(folder / "gunicorn.conf.py"))
        return settings, os.environ.get("SECRET_KEY")


def test_the_server_reads_env(folder: Path) -> None:
    (folder / ".env").write_text("PORT=8123\nSECRET_KEY=of the file\n")
    settings, key = load(folder, {})

    assert settings["bind"].endswith(":8123")
    assert key == "of the file"


def test_what_is_set_already_counts_for_more(folder: Path) -> None:
    (folder / ".env").write_text("PORT=8123\nSECRET_KEY=of the file\n")
    settings, key = load(folder, {"PORT": "8456", "SECRET_KEY": "of the process"})

    assert settings["bind"].endswith(":8456")
    assert key == "of the process"


def test_the_server_needs_no_env(folder: Path) -> None:
    settings, key = load(folder, {})

    assert settings["bind"].endswith(":8000")
    assert key is None
