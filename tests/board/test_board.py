"""The application as a whole: its settings, its file, and the guardrails."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from asking import PATIENCE
from at_a_board import CODE, KEY, Clock, Person, settings

import handrail.board
from handrail.board import create_app
from handrail.board.config import ConfigurationError
from handrail.board.extensions import db
from handrail.check.check import check
from handrail.check.settings import read_settings

ROOT = Path(handrail.board.__file__).parent
SIGNED = re.compile(r' value="[^"]+\.[^"]+\.[^"]+"')  # a token tells its second


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECRET_KEY", "short"), ("ROOM_CODE", ""), ("INSTRUCTOR_KEY", None)],
)
def test_without_its_keys_there_is_no_board(
    tmp_path: Path, clock: Clock, name: str, value: object
) -> None:
    with pytest.raises(ConfigurationError, match=name):
        create_app("testing", settings(tmp_path / "x.db", clock) | {name: value})


def test_an_environment_that_is_not_there_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="production, testing"):
        create_app("live")


def test_a_restart_loses_nothing(tmp_path: Path, clock: Clock) -> None:
    given = settings(tmp_path / "board.db", clock)
    first = create_app("testing", given)
    body = {"code": CODE, "name": "Ann"}
    ann = Person(
        first.test_client(),
        first.test_client().post("/api/join", json=body).get_json()["token"],
    )
    ann.judged("task-1", "wrong", "cached")
    ann.report(help=True)
    screen = first.test_client()
    screen.post("/", data={"key": KEY})
    before = SIGNED.sub("", screen.get("/board").text)

    second = create_app("testing", given)
    ann.client = again = second.test_client()
    again.set_cookie("board", screen.get_cookie("board").value)  # type: ignore[union-attr]
    assert SIGNED.sub("", again.get("/board").text) == before
    assert ann.report(help=False)["taken"] == 3
    for app in (first, second):
        with app.app_context():
            db.engine.dispose()


@pytest.mark.slow
def test_it_keeps_to_the_guardrails() -> None:
    given = read_settings(ROOT)
    asked = replace(given, app="board:create_app", seconds=PATIENCE)
    report = check(ROOT, asked, lambda *_: None, keeps=False)

    assert report.findings == ()
    assert report.notes[0].startswith("board:create_app('production') was made")


def test_each_rule_that_it_ignores_has_a_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    ignored = [line for line in lines if line.strip().startswith('"HR')]

    assert len(ignored) == 3
    assert all(len(line.partition("#")[2]) > 30 for line in ignored)
