import json
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Exercise
from handrail.runner import (
    Exchange,
    Finding,
    Frame,
    Header,
    Report,
    Statement,
    TestResult,
    Trouble,
)
from handrail.verdict.judge import Verdict
from handrail.verdict.record import record

WORKSPACE = Path("/no/workspace")
KEYS = [
    "exercise",
    "number",
    "title",
    "task",
    "symbol",
    "guardrail",
    "passed",
    "untouched",
    "file",
    "line",
    "lost",
    "trouble",
    "tests",
    "mistake",
    "recorded",
    "says",
    "output",
    "seconds",
]
FRAME = Frame("app/words.py", 8, "greet", "return name")
FAILED = TestResult(
    "test_it_greets[Zoë]",
    "test_greet.py",
    "A greeting names who is greeted.",
    "failed",
    0.25,
    Exchange(
        "GET /hello?name=Zo%C3%AB",
        "",
        "200 OK",
        "text/html",
        "Hello",
        headers=(Header("Vary", None),),
    ),
    "AssertionError",
    "assert 'Hello' == 'Hello, Zoë'",
    "assert answer == 'Hello, Zoë'",
    (FRAME,),
    Finding(("x = 1",), None, "answer == 'Hello, Zoë'", "'Hello'"),
    (Statement("SELECT 1", "()"),),
    12,
    "printed",
)
STOPPED = Trouble("time", "Stopped at the time limit.", FRAME)


def verdicts(exercise: Exercise) -> list[Verdict]:
    failed = Report((FAILED,), None, "printed\n", 0.5)
    return [
        Verdict(exercise, None, lost="There is no file app/words.py any more."),
        Verdict(exercise, failed, mistake=exercise.mistakes[1]),
        Verdict(exercise, failed, untouched=True),
        Verdict(exercise, Report((), STOPPED, "", 10.0)),
    ]


@pytest.mark.parametrize("number", range(4))
def test_the_keys_are_the_same_for_every_verdict(
    exercise: Exercise, number: int
) -> None:
    assert list(record(verdicts(exercise)[number], WORKSPACE)) == KEYS


@pytest.mark.parametrize("number", range(4))
def test_json_knows_all_of_it(exercise: Exercise, number: int) -> None:
    data = record(verdicts(exercise)[number], WORKSPACE)

    assert json.loads(json.dumps(data))["exercise"] == "greeting"


def test_a_failure_is_told_in_full(exercise: Exercise) -> None:
    data = json.loads(json.dumps(record(verdicts(exercise)[1], WORKSPACE)))

    assert data == {
        "exercise": "greeting",
        "number": "1.1",
        "title": "Greet",
        "task": "Write `greet`.",
        "symbol": "app/words.py::greet",
        "guardrail": "05",
        "passed": False,
        "untouched": False,
        "file": "app/words.py",
        "line": 8,
        "lost": None,
        "trouble": None,
        "tests": [
            {
                "name": "test_it_greets[Zoë]",
                "file": "test_greet.py",
                "doc": "A greeting names who is greeted.",
                "outcome": "failed",
                "seconds": 0.25,
                "exchange": {
                    "request": "GET /hello?name=Zo%C3%AB",
                    "sent": "",
                    "status": "200 OK",
                    "content_type": "text/html",
                    "body": "Hello",
                    "sent_headers": [],
                    "headers": [{"name": "Vary", "value": None}],
                },
                "error": "AssertionError",
                "message": "assert 'Hello' == 'Hello, Zoë'",
                "check": "assert answer == 'Hello, Zoë'",
                "frames": [
                    {
                        "file": "app/words.py",
                        "line": 8,
                        "function": "greet",
                        "code": "return name",
                    }
                ],
                "finding": {
                    "steps": ["x = 1"],
                    "at": None,
                    "expected": "answer == 'Hello, Zoë'",
                    "found": "'Hello'",
                },
                "statements": [{"sql": "SELECT 1", "parameters": "()"}],
                "line": 12,
                "output": "printed",
            }
        ],
        "mistake": "shouted",
        "recorded": None,
        "says": "This is shouted.",
        "output": "printed\n",
        "seconds": 0.5,
    }


def test_trouble_is_told_with_its_place(exercise: Exercise) -> None:
    assert record(verdicts(exercise)[3], WORKSPACE)["trouble"] == {
        "kind": "time",
        "message": "Stopped at the time limit.",
        "frame": {
            "file": "app/words.py",
            "line": 8,
            "function": "greet",
            "code": "return name",
        },
        "column": None,
    }


def test_what_is_lost_has_no_tests_and_is_no_pass(exercise: Exercise) -> None:
    data = record(verdicts(exercise)[0], WORKSPACE)

    assert data["lost"] == "There is no file app/words.py any more."
    assert (data["passed"], data["tests"], data["seconds"]) == (False, [], 0.0)


def test_a_pass_says_so(exercise: Exercise) -> None:
    good = TestResult("test_it_greets", "test_greet.py", "", "passed", 0.1)

    assert (
        record(Verdict(exercise, Report((good,), None, "", 0.1)), WORKSPACE)["passed"]
        is True
    )


def test_no_path_of_the_machine_is_in_it(exercise: Exercise, tmp_path: Path) -> None:
    text = json.dumps([record(verdict, WORKSPACE) for verdict in verdicts(exercise)])

    assert str(tmp_path) not in text


def test_the_place_is_where_the_first_failure_came_from(exercise: Exercise) -> None:
    data = record(verdicts(exercise)[1], WORKSPACE)

    assert (data["file"], data["line"]) == ("app/words.py", 8)


@pytest.mark.parametrize(
    ("text", "line"),
    [("", None), ("x = (", None), (None, None), ("\n\n{symbol}\n", 3)],
)
def test_a_failure_without_a_place_leads_to_the_symbol(
    exercise: Exercise, tmp_path: Path, text: str | None, line: int | None
) -> None:
    symbol = exercise.symbol
    if text is not None:
        file = tmp_path / symbol.path
        file.parent.mkdir(parents=True)
        file.write_text(text.format(symbol=f"def {symbol.name}(): pass"), "utf-8")
    bare = replace(FAILED, frames=())
    verdict = Verdict(exercise, Report((bare,), None, "", 0.1))
    data = record(verdict, tmp_path)

    assert (data["file"], data["line"]) == (symbol.path, line)
