"""What every command answers with `--json`, held against the schema."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import jsonschema_rs
import pytest
from calling import Call
from small_course import edit_file

from handrail.cli import COMMANDS, handrail
from handrail.cli import launch as cli_launch
from handrail.cli import site as cli_site
from handrail.course.model import Course
from handrail.launch.launch import Launch
from handrail.launch.serving import Answer
from handrail.site.sheet import Sheet
from handrail.site.terminal import Reading
from handrail.verify.check import Breach
from handrail.verify.prove import Proof
from handrail.workspace.workspace import Workspace

Ask = Callable[..., dict[str, Any]]
SCHEMA = json.loads(files("handrail").joinpath("schemas/answers.json").read_text())
# It opens the loop; it is a group; it opens JupyterLab; they are for people in a room.
WITHOUT_JSON = {"start", "site", "notebooks", "vote", "leave"}
FRONT = Sheet("index.md", "# Front\n", "docs/index.md")
TRIED = [
    (["run"], "verdict", 1),
    (["run", "savings"], "verdict", 1),
    (["run", "--all"], "verdicts", 1),
    (["hint"], "hints", 0),
    (["solution", "--yes"], "solution", 0),
    (["solution"], "error", 3),
    (["diff", "--yes"], "diff", 0),
    (["diff"], "error", 3),
    (["ways", "--yes"], "ways", 0),
    (["ways"], "ways", 0),
    (["ways", "savings"], "error", 3),
    (["puzzle"], "error", 3),
    (["question"], "question", 1),
    (["review"], "review", 0),
    (["unknown"], "unknown", 1),
    (["reset"], "reset", 0),
    (["snapshots"], "snapshots", 0),
    (["restore", "1", "--yes"], "restore", 0),
    (["restore", "1"], "error", 3),
    (["restore", "7", "--yes"], "error", 3),
    (["restore"], "error", 2),
    (["next"], "place", 0),
    (["jump", "3"], "place", 0),
    (["update"], "place", 0),
    (["list"], "list", 0),
    (["progress"], "progress", 0),
    (["lesson"], "lesson", 0),
    (["explain"], "guardrails", 0),
    (["roads"], "roads", 0),
    (["agenda"], "agenda", 0),
    (["agenda", "--hours", "0"], "error", 2),
    (["agenda", "--from", "9"], "error", 3),
    (["notes", "1"], "notes", 0),
    (["slides", "1", "--out", "papers"], "files", 0),
    (["handout", "1", "--out", "papers"], "files", 0),
    (["kit", "app"], "error", 3),
    (["grade", "."], "grades", 0),
    (["grade", "nowhere"], "error", 3),
    (["grade", ".", "--to", "9"], "error", 3),
    (["board", "--delete"], "files", 0),
    (["stuck"], "error", 3),
    (["doctor"], "doctor", 0),
    (["check"], "check", 0),
    (["check", "--select", "XY"], "error", 2),
    (["check", "nowhere"], "error", 2),
    (["rules"], "rules", 0),
    (["quiz", "1"], "quiz", 0),
    (["quiz", "3"], "error", 3),
    (["quiz", "--answer", "two-teas", "1"], "quiz-answer", 0),
    (["quiz", "--answer", "two-teas", "9"], "error", 3),
    (["quiz", "--answer", "three-teas", "1"], "error", 3),
    (["quiz", "--qti", "questions.zip"], "files", 0),
    (["explain", "HR011"], "rule", 0),
    (["explain", "HR999"], "error", 3),
    (["new-course", "ours"], "new-course", 0),
    (["new-course", "app"], "error", 3),
    (["run", "7.7"], "error", 3),
    (["jump", "x"], "error", 3),
    (["explain", "99"], "error", 3),
    (["run", "--nonsense"], "error", 2),
    (["run", "own-till", "total"], "error", 2),
    (["frobnicate"], "error", 2),
    (["start"], "error", 2),
    ([], "error", 2),
]


@pytest.fixture
def ask(call: Call) -> Ask:
    """A function that returns an answer that keeps to the schema, with its code."""
    validator = jsonschema_rs.Draft202012Validator(SCHEMA)

    def ask(*words: str) -> dict[str, Any]:
        outcome = call(*words, "--json")
        answer = json.loads(outcome.out)
        validator.validate(answer)
        assert outcome.code == answer.get("exit", outcome.code)
        return {**answer, "code": outcome.code}

    return ask


@pytest.mark.parametrize(("words", "name", "code"), TRIED)
def test_every_answer_keeps_to_the_schema(
    ask: Ask, at_work: Path, words: list[str], name: str, code: int
) -> None:
    workspace = Workspace(at_work)
    workspace.snapshot(workspace.files(), "before a step")
    answer = ask(*words)

    assert (answer["version"], answer["answer"], answer["code"]) == (2, name, code)


def test_the_schema_is_one() -> None:
    jsonschema_rs.meta.validate(SCHEMA)


def test_the_schema_refuses_what_is_no_answer() -> None:
    validator = jsonschema_rs.Draft202012Validator(SCHEMA)
    good = {
        "version": 2,
        "answer": "diff",
        "exercise": "own-till",
        "number": "1.1",
        "diff": "",
    }

    assert validator.is_valid(good)
    changes: list[dict[str, Any]] = [
        {"version": 1},
        {"answer": "dif"},
        {"more": 1},
        {"exercise": "1.1"},
        {"number": "1"},
    ]
    for wrong in changes:
        assert not validator.is_valid({**good, **wrong})
    for key in good:
        assert not validator.is_valid({k: v for k, v in good.items() if k != key})


def test_every_command_that_answers_in_json_is_tried() -> None:
    group = click.Context(handrail)
    commands = {name: handrail.get_command(group, name) for name in COMMANDS}
    takes_json = {
        name
        for name, c in commands.items()
        if c and "as_json" in {p.name for p in c.params}
    }

    assert takes_json == {*COMMANDS} - WITHOUT_JSON
    apart = {"certificate", "launch", "verify"}
    assert takes_json <= {w[0] for w, _, _ in TRIED if w} | apart


def test_every_answer_of_the_schema_is_tried() -> None:
    names = {ref["$ref"].rpartition("/")[2] for ref in SCHEMA["oneOf"]}

    apart = {"board", "certificate", "guardrail", "kit", "launch", "puzzle", "site"}
    apart |= {"stuck", "verify"}
    assert names == {name for _, name, _ in TRIED} | apart


def test_a_site_keeps_to_the_schema(
    ask: Ask, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_site, "recording", lambda course, made: {})
    monkeypatch.setattr(cli_site, "every_page", lambda *_: [lambda: FRONT])
    answer = ask("site", "build", "pages")

    assert (answer["answer"], answer["pages"], answer["code"]) == ("site", 1, 0)
    assert Path(answer["folder"]).joinpath("pages/index.md").is_file()


def test_a_launch_keeps_to_the_schema(
    ask: Ask, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Answer(200, "OK", "application/json", "{}")
    found = Launch("gunicorn", answer, 0.5, {200: 7, 503: 1}, 0, 0)
    monkeypatch.setattr(cli_launch, "launch", lambda *_: found)
    told = ask("launch")

    assert (told["code"], told["well"]) == (1, False)
    assert told["launch"]["answered"] == {"200": 7, "503": 1}


def test_a_certificate_keeps_to_the_schema(
    ask: Ask, course: Course, at_work: Path, answer: Callable[..., None]
) -> None:
    ask("jump", "3")
    for exercise in course.chapter(3).exercises:
        answer(exercise.slug)
        ask("run", exercise.slug)
    certificate = ask("certificate", "--name", "Ann")

    assert (certificate["written"], certificate["given"]) == (2, 4)


def test_every_form_of_a_verdict_keeps_to_the_schema(
    ask: Ask, answer: Callable[..., None], at_work: Path
) -> None:
    file = at_work / "app/__init__.py"
    answer("own-till", "cached")
    assert ask("run")["mistake"] == "cached"

    answer("own-till")
    assert ask("run")["passed"]
    file.write_text("x = 1\ndef (:\n", "utf-8")
    broken = ask("run")
    assert (broken["file"], broken["line"]) == ("app/__init__.py", 2)
    assert broken["trouble"]["frame"]["line"] == 2

    file.write_text("raise SystemExit\n", "utf-8")
    assert ask("run", "1.2")["line"] == 1
    file.unlink()
    assert ask("run")["lost"]


def test_what_an_exercise_needs_keeps_to_the_schema(
    ask: Ask, course: Course, at_work: Path
) -> None:
    toml = course.root / "chapters/01_till/chapter.toml"
    blank = 'kind = "blank"\n'
    edit_file(toml, blank, f'{blank}after = ["own-till"]\n')

    assert ask("run", "total")["needs"] == ["own-till"]
    assert ask("run", "own-till")["needs"] == []
    assert ask("list")["exercises"][1]["after"] == ["own-till"]
    assert ask("jump", "total")["step"]["filled_in"] == ["own-till"]
    assert ask("run", "total")["needs"] == []


def test_a_step_with_everything_keeps_to_the_schema(ask: Ask, at_work: Path) -> None:
    ask("jump", "2")
    step = ask("jump", "3")["step"]

    assert step["filled_in"] == ["savings", "vouchers"]
    assert step["progress"]["chapter"] == 3


def test_a_guardrail_is_answered_with_its_page(
    ask: Ask, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Reading("# A page", (course.exercise("1.1"),))
    monkeypatch.setattr("handrail.cli.read.guardrail_reading", lambda *_: page)
    answer = ask("explain", "06")

    assert (answer["page"], answer["hidden"]) == ("# A page", ["own-till"])


def test_the_laws_are_answered_with_what_breaks_them(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    breach = Breach(7, "chapters/01_till/chapter.toml", "No hint.", "Write one.")
    made_up = [Proof.__new__(Proof)]
    object.__setattr__(made_up[0], "breaches", (breach,))
    monkeypatch.setattr("handrail.cli.verify.prove", lambda _: made_up)
    answer = ask("verify", "--law", "7")

    assert answer["code"] == 1
    assert answer["breaches"][0]["law"] == 7


def test_outside_of_a_workspace_the_answer_is_an_error(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert ask("list")["kind"] == "workspace"


def test_a_fault_of_the_program_is_answered_too(
    ask: Ask, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handrail.cli.overview.entry", lambda *_: 1 / 0)
    answer = ask("list")

    assert (answer["kind"], answer["code"]) == ("fault", 4)
