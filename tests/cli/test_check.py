"""`handrail check`, as a person and as a build calls it."""

import json
import os
from pathlib import Path

import pytest
from calling import Call
from checking import write_files

FLAWED = {"shop.py": 'app.secret_key = "x"\napp.debug = True\n'}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """An application with two breaches."""
    write_files(tmp_path / "shop", FLAWED)
    return tmp_path / "shop"


def test_it_ends_with_1_where_something_is_found(call: Call, shop: Path) -> None:
    outcome = call("check", str(shop))

    assert outcome.code == 1
    assert "shop.py\n    1  error    HR101  secret_key is a literal" in outcome.out
    assert "2 errors. About a rule: " in outcome.out


def test_it_ends_with_0_where_nothing_is(call: Call, shop: Path) -> None:
    outcome = call("check", str(shop), "--select", "HR092", "--profile", "minimal")

    assert (outcome.code, outcome.out) == (0, "No finding.\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--select", "XY1"], "no rule begins with 'XY1'"),
        (["--baseline", "use"], "There is no baseline"),
    ],
)
def test_it_ends_with_2_where_it_could_not_run(
    call: Call, shop: Path, words: list[str], says: str
) -> None:
    outcome = call("check", str(shop), *words)

    assert outcome.code == 2
    assert says in outcome.err


def test_a_folder_that_is_not_there_is_told(call: Call, tmp_path: Path) -> None:
    outcome = call("check", str(tmp_path / "nowhere"))

    assert outcome.code == 2
    assert "There is no folder" in outcome.err


def test_wrong_settings_are_told_with_their_file(call: Call, shop: Path) -> None:
    (shop / "pyproject.toml").write_text("[tool.handrail]\nprofile = 'x'\n")
    outcome = call("check", str(shop))

    assert outcome.code == 2
    assert str(shop / "pyproject.toml") in outcome.err


def test_rules_are_chosen_by_the_beginnings_of_their_ids(
    call: Call, shop: Path
) -> None:
    outcome = call("check", str(shop), "--select", "HR10,HR13", "--ignore", "HR132")

    assert "HR101" in outcome.out
    assert "HR132" not in outcome.out


@pytest.mark.parametrize("style", ["json", "sarif", "github", "gitlab", "junit"])
def test_every_format_is_written(call: Call, shop: Path, style: str) -> None:
    outcome = call("check", str(shop), "--format", style)

    assert outcome.code == 1
    assert "HR101" in outcome.out


def test_a_baseline_accepts_shrinks_and_keeps_notes(call: Call, shop: Path) -> None:
    written = call("check", str(shop), "--baseline", "write")
    assert (written.code, "2 findings are accepted" in written.err) == (0, True)
    file = shop / "handrail-baseline.json"
    data = json.loads(file.read_text())
    data["findings"][0]["note"] = "until May"
    file.write_text(json.dumps(data))

    used = call("check", str(shop), "--baseline", "use")
    assert used.code == 0
    assert used.out.endswith("No finding. 2 findings accepted.\n")

    (shop / "shop.py").write_text('\n\napp.secret_key = "x"\n')
    shrunk = call("check", str(shop), "--baseline", "use")
    assert (shrunk.code, "HR132 in shop.py is gone" in shrunk.err) == (0, True)
    (entry,) = json.loads(file.read_text())["findings"]
    assert (entry["rule"], entry["line"], entry["note"]) == ("HR101", 3, "until May")

    (shop / "shop.py").write_text('app.secret_key = "x"\napp.debug = True\n')
    back = call("check", str(shop), "--baseline", "use")
    assert (back.code, "HR132" in back.out, "HR101" in back.out) == (1, True, False)


def test_changes_are_shown_and_made(call: Call, shop: Path) -> None:
    pytest.importorskip("libcst")
    before = (shop / "shop.py").read_text()
    shown = call("check", str(shop), "--fix", "--diff")
    assert "+app.debug = False" in shown.out
    assert (shown.code, (shop / "shop.py").read_text()) == (1, before)

    made = call("check", str(shop), "--fix")
    assert made.code == 0
    assert made.out.endswith("No finding.\n")
    assert "Changed shop.py." in made.err
    assert 'app.secret_key = os.environ["SECRET_KEY"]' in (shop / "shop.py").read_text()


def test_a_workspace_is_spared_what_later_chapters_bring(
    call: Call, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(at_work, {"app/late.py": 'app.secret_key = "x"\n'})
    assert "HR101" not in call("check", "--select", "HR101").out
    (at_work / ".handrail").rename(at_work.parent / "state")
    assert "HR101" in call("check", "--select", "HR101").out


def test_the_rules_are_listed(call: Call) -> None:
    assert "HR011 error   Application made at import" in call("rules").out


def test_the_page_of_a_rule_is_shown(call: Call) -> None:
    outcome = call("explain", "hr011")

    assert outcome.code == 0
    assert "Application made at import" in outcome.out


SMALL = {
    "shop.py": """
        from flask import Flask

        def create_app():
            app = Flask(__name__)
            app.add_url_rule("/", "index", lambda: "")
            return app

        def fails():
            raise RuntimeError("nothing works")
        """
}


def test_an_application_is_made_where_it_is_named(call: Call, tmp_path: Path) -> None:
    write_files(tmp_path, SMALL)
    quiet = call("check", str(tmp_path), "--select", "HR061")
    assert "The application was not made" in quiet.out
    asked = call("check", str(tmp_path), "--select", "HR061", "--app", "shop", "--json")
    assert asked.code == 1
    answer = json.loads(asked.out)
    assert (
        answer["notes"][0] == "shop:create_app() was made as for production, and asked."
    )
    assert "400, 401, 403, 404, 405, 422, 500" in answer["findings"][0]["message"]


def test_an_application_that_cannot_be_made_is_a_finding(
    call: Call, tmp_path: Path
) -> None:
    write_files(tmp_path, SMALL)
    outcome = call("check", str(tmp_path), "--select", "HR061", "--app", "shop:fails")
    assert outcome.code == 1
    assert "error    HR004  shop:fails could not be made" in outcome.out
    assert "RuntimeError: nothing works." in outcome.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--app", "nowhere:create_app"], "There is no module nowhere"),
        (["--app", "shop:f(x)"], "names no application"),
        (["--app", "shop", "--python", "nowhere"], "There is no Python"),
    ],
)
def test_what_cannot_be_asked_ends_with_2(
    call: Call, tmp_path: Path, words: list[str], says: str
) -> None:
    write_files(tmp_path, SMALL)
    outcome = call("check", str(tmp_path), *words)
    assert outcome.code == 2
    assert says in outcome.err


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
def test_a_python_that_cannot_ask_ends_with_2(call: Call, tmp_path: Path) -> None:
    write_files(tmp_path, {**SMALL, "python": "#!/bin/sh\necho too old >&2\nexit 1\n"})
    (tmp_path / "python").chmod(0o755)
    python = str(tmp_path / "python")
    outcome = call("check", str(tmp_path), "--app", "shop", "--python", python)
    assert outcome.code == 2
    assert "cannot ask an application: too old." in outcome.err
