"""What happened is kept, whatever stands in the file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handrail.path import STATE
from handrail.recall.diary import (
    add,
    diary_now,
    exercise_card,
    file_of,
    last_answers,
    note_answer,
    note_met,
    question_card,
    read_diary,
)
from handrail.recall.schedule import Entry
from handrail.workspace.workspace import Workspace, WorkspaceError

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / STATE).mkdir()
    return Workspace(tmp_path)


def test_what_is_added_is_read_in_its_order(workspace: Workspace) -> None:
    first, second = Entry(MONDAY, "met", "a"), Entry(MONDAY, "wrong", "a")
    assert read_diary(workspace) == []

    add(workspace, [first])
    add(workspace, [second])
    add(workspace, [])

    assert read_diary(workspace) == [first, second]


def test_exercises_that_were_done_are_met(workspace: Workspace) -> None:
    note_met(workspace, ["own-till"], lambda: MONDAY)

    assert read_diary(workspace) == [Entry(MONDAY, "met", exercise_card("own-till"))]


def test_the_last_answer_to_a_question_counts(workspace: Workspace) -> None:
    for is_right in (True, False, True):
        note_answer(workspace, "two", is_right=is_right, clock=lambda: MONDAY)
    note_answer(workspace, "one", is_right=False, clock=lambda: MONDAY)
    note_met(workspace, ["one"], lambda: MONDAY)

    last = last_answers(read_diary(workspace))
    assert last == {question_card("two"): True, question_card("one"): False}


def test_an_answer_after_the_clock_was_set_back_is_noted_behind_that(
    workspace: Workspace,
) -> None:
    note_met(workspace, ["a"], lambda: MONDAY + timedelta(days=400))
    note_answer(workspace, "two", is_right=True, clock=lambda: MONDAY)

    assert [e.what for e in read_diary(workspace)] == ["met", "clock", "right"]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"\xff",
        b"[]",
        b'{"when": "yesterday", "what": "met", "card": "a"}',
        b'{"when": "2026-11-30T09:00:00", "what": "met", "card": "a"}',
        b'{"when": "2026-11-30T09:00:00+00:00", "what": "learnt", "card": "a"}',
    ],
)
def test_a_line_that_cannot_be_read_is_passed_over_and_stays(
    workspace: Workspace, line: bytes
) -> None:
    file_of(workspace).write_bytes(line)  # and no end of it
    entry = Entry(MONDAY, "met", "a")
    add(workspace, [entry])

    assert read_diary(workspace) == [entry]
    assert file_of(workspace).read_bytes().startswith(line + b"\n")


def test_a_clock_that_was_set_back_is_noted_once(workspace: Workspace) -> None:
    later = MONDAY + timedelta(days=400)
    note_met(workspace, ["a"], lambda: later)
    first = diary_now(workspace, lambda: MONDAY)
    second = diary_now(workspace, lambda: MONDAY + timedelta(days=1))

    assert [entry.what for entry in first] == ["met", "clock"]
    assert second == first == read_diary(workspace)


def test_where_the_workspace_is_gone_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        note_met(Workspace(tmp_path / "gone"), ["a"], lambda: MONDAY)

    assert not (tmp_path / "gone").exists()
