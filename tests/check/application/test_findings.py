"""What asking adds to a check: exemptions, comments and entries of a baseline."""

from pathlib import Path

import pytest
from asking import checked
from checking import write_files

from handrail.check.baseline import Entry, sift
from handrail.check.check import check
from handrail.check.refusals import SettingsError
from handrail.check.settings import Settings, read_settings

OPEN = """
    from flask import Flask

    def create_app():
        app = Flask(__name__)

        @app.post("/orders")
        def order():  # handrail: ignore[HR111] a shop without accounts
            return "", 204

        @app.post("/wishes")
        def wish():
            return "", 204

        return app
    """
EXEMPT = {"HR111": {"exempt": {"wish": "All may wish.", "gone": "It was open once."}}}


def test_exemptions_hold_and_idle_ones_are_told(tmp_path: Path) -> None:
    settings = {"select": ("HR111", "HR003"), "rules": EXEMPT, "app": "shop"}
    text = OPEN.replace("# handrail: ignore[HR111] a shop without accounts", "")
    found = checked(tmp_path, {"shop.py": text}, **settings)
    assert [f.rule for f in found] == ["HR003", "HR111"]
    assert "at gone" in found[0].message
    assert "POST /orders" in found[1].message


def test_a_comment_for_what_was_not_asked_is_not_idle(tmp_path: Path) -> None:
    write_files(tmp_path, {"shop.py": OPEN})
    report = check(tmp_path, Settings(), lambda *_: None, keeps=False)
    assert "HR111" in report.unasked
    assert "HR003" not in {f.rule for f in report.findings}


def test_an_entry_for_what_was_not_asked_stays() -> None:
    answered = Entry("1", "HR061", "shop.py", 7, "open", asked=True)
    read = Entry("2", "HR061", "shop.py", 7, "open")
    assert sift([], [answered, read], {"HR061"}) == ([], [answered], [read])
    assert sift([], [answered]) == ([], [], [answered])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("seconds = 0", "above 0"),
        ("seconds = 'x'", "above 0"),
        ("environment = []", "table of texts"),
        ("environment.A = 1", "table of texts"),
        ("rules.HR111.exempt.wish = ' '", "gives no reason"),
    ],
)
def test_settings_that_mean_nothing_are_refused(
    tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[tool.handrail]\n{text}\n")
    with pytest.raises(SettingsError, match=says):
        read_settings(tmp_path)


def test_settings_name_an_application(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.handrail]\napp = 'shop'\npython = 'env'\nseconds = 5\n"
        "environment.REGION = 'eu'\n"
    )
    settings = read_settings(tmp_path)
    assert (settings.app, settings.seconds) == ("shop", 5.0)
    assert settings.python == str(tmp_path / "env")
    assert settings.environment == {"REGION": "eu"}
