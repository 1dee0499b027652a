from pathlib import Path

import pytest

from handrail.check.application.worker import keys
from handrail.check.application.worker.keys import key_of
from handrail.check.application.worker.places import Places

KEY = "h7Zq2vX9pL4sT8wB"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "value", "is_kept"),
    [
        ("instance/key", KEY, True),
        ("instance/key", KEY[:-1], False),
        ("app.pyc", KEY, False),
        ("config.py", f"SECRET_KEY = '{KEY}'\n", True),
    ],
)
def test_a_key_in_a_file_is_kept(
    places: Places, name: str, value: str, is_kept: bool
) -> None:
    file = Path(places.root, name)
    file.parent.mkdir(exist_ok=True)
    file.write_text(value, "utf-8")

    assert key_of("SECRET_KEY", KEY, places, "")["is_kept"] is is_kept


def test_a_short_key_stands_in_files_by_chance(places: Places) -> None:
    Path(places.root, "words").write_text("dev", "utf-8")

    assert key_of("SECRET_KEY", "dev", places, "")["is_kept"] is False


def test_no_file_is_read_for_a_key_of_the_environment(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", KEY)
    monkeypatch.setattr(keys, "is_kept", None)

    assert key_of("SECRET_KEY", KEY, places, "")["is_given"] is True
