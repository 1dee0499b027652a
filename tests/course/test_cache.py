import stat
import sys
from pathlib import Path

import pytest

from handrail.course.cache import cache_folder

HOMES = ("HOME", "USERPROFILE")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in HOMES:
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_it_is_the_users_own(home: Path) -> None:
    folder = cache_folder()

    assert folder is not None
    assert folder.is_relative_to(home)
    assert sys.platform == "win32" or stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert cache_folder() == folder


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is Linux's")
@pytest.mark.parametrize(
    ("named", "place"), [("{}/other", "other"), ("here", ".cache"), ("", ".cache")]
)
def test_a_variable_names_it_unless_it_depends_on_the_current_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch, named: str, place: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named.format(home))

    assert cache_folder() == home / place / "handrail"


def test_where_it_cannot_be_there_is_none(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "file").touch()
    for name in HOMES:
        monkeypatch.setenv(name, str(home / "file"))

    assert cache_folder() is None


def test_a_home_without_a_place_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in HOMES:
        monkeypatch.setenv(name, "somewhere")

    assert cache_folder() is None
