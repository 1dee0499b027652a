import json
from dataclasses import replace

import pytest
from at_work import runs, session
from made_up_runs import MadeUpRuns

from handrail.recall.unknown import unknown_of, why_not, write
from handrail.runner import Report
from handrail.session import Session
from handrail.verdict.judge import Verdict

__all__ = ["runs", "session"]


@pytest.fixture
def verdict(session: Session) -> Verdict:
    """A failure that nobody knows."""
    return replace(session.judge(), untouched=False, mistake=None)


def test_it_is_the_exercise_the_tests_and_the_code_and_nothing_else(
    session: Session, verdict: Verdict
) -> None:
    unknown = unknown_of(session.workspace.root, verdict)
    files = [write(session.workspace, unknown) for _ in range(2)]
    data = json.loads(files[0].read_text("utf-8"))

    assert why_not(verdict) is None
    assert data.keys() == {"exercise", "failed", "code"}
    assert data["exercise"] == "own-till"
    assert data["failed"] == ["test_it: None"]
    assert data["code"].startswith("def create_till")
    assert [file.name for file in files] == ["own-till-1.json", "own-till-2.json"]
    assert all(file.parent == session.workspace.state / "unknown" for file in files)


def test_code_that_cannot_be_read_is_left_out(
    session: Session, verdict: Verdict
) -> None:
    (session.workspace.root / verdict.exercise.symbol.path).write_text("def broken(:")

    assert unknown_of(session.workspace.root, verdict).code == ""


def test_what_is_known_or_no_failure_is_told(
    session: Session, verdict: Verdict, runs: MadeUpRuns
) -> None:
    mistake = verdict.exercise.mistakes[0]
    nothing = replace(verdict, report=Report((), None, "", 0.0))
    runs.passing.add("test_create_till.py")

    assert "this failure is known" in str(why_not(replace(verdict, mistake=mistake)))
    assert "as you found it" in str(why_not(replace(verdict, untouched=True)))
    assert "did not come to their end" in str(why_not(nothing))
    assert "passes" in str(why_not(session.judge()))
