"""`handrail start --board`, `stuck`, `vote` and `leave`, at a board that is served."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from at_a_board import CODE, address, board, clock, instructor, join
from calling import Call, Outcome
from flask.testing import FlaskClient

from handrail.board.models import NAME
from handrail.cli import handrail
from handrail.cli.failure import run_guarded
from handrail.cli.seat import LONGEST_NAME
from handrail.seat.seat import Seat, seat_of, take_seat
from handrail.workspace.workspace import Workspace

__all__ = ["address", "board", "clock", "instructor", "join"]
Type = Callable[..., Outcome]


@pytest.fixture
def type_in(
    call: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Type:
    """A function that runs `handrail` with words, and lines that are typed in."""

    def type_in(*words: str, lines: tuple[str, ...] = ()) -> Outcome:
        typed = io.StringIO("".join(f"{line}\n" for line in lines))
        monkeypatch.setattr(sys, "argv", ["handrail", *words])
        monkeypatch.setattr(sys, "stdin", typed)
        return Outcome(run_guarded(handrail), *capsys.readouterr())

    return type_in


@pytest.fixture
def seated(type_in: Type, at_work: Path, address: str) -> Workspace:
    """A workspace that has joined the room."""
    words = ("start", ".", "--board", address, "--name", "Ann")
    assert type_in(*words, lines=(CODE,)).code == 0
    return Workspace(at_work)


@pytest.mark.parametrize("options", [("--board", "http://x"), ("--name", "Ann")])
def test_a_board_and_a_name_go_together(call: Call, options: tuple[str, str]) -> None:
    outcome = call("start", *options)

    assert (outcome.code, "go together" in outcome.err) == (2, True)


@pytest.mark.parametrize("name", ["", " ", "x" * 41])
def test_a_name_that_no_board_takes_is_told_before_all_else(
    call: Call, name: str
) -> None:
    outcome = call("start", "--board", "http://127.0.0.1:1", "--name", name)

    assert (outcome.code, "1 to 40 characters" in outcome.err) == (2, True)


def test_the_longest_name_is_that_of_the_board() -> None:
    assert LONGEST_NAME == NAME


def test_who_cannot_begin_there_joins_nothing(
    type_in: Type, seated: Workspace, address: str
) -> None:
    words = ("start", ".", "--board", address, "--name", "Bob", "--at", "1")
    outcome = type_in(*words, lines=(CODE,))

    assert (outcome.code, "room code" in outcome.err) == (3, False)


def test_a_board_that_is_gone_is_told_and_nothing_is_made(
    type_in: Type, tmp_path: Path
) -> None:
    words = ("start", str(tmp_path / "till"), "--board", "http://127.0.0.1:1")
    outcome = type_in(*words, "--name", "Ann", lines=(CODE,))

    assert (outcome.code, "does not answer" in outcome.err) == (3, True)
    assert not (tmp_path / "till").exists()


def test_who_types_no_code_joins_nothing(
    type_in: Type, at_work: Path, address: str
) -> None:
    outcome = type_in("start", ".", "--board", address, "--name", "Ann")

    assert outcome.code == 130
    assert seat_of(Workspace(at_work)) is None


def test_three_wrong_codes_are_enough(
    type_in: Type, at_work: Path, address: str
) -> None:
    words = ("start", ".", "--board", address, "--name", "Ann")
    outcome = type_in(*words, lines=("x", "y", "z", CODE))

    assert (outcome.code, outcome.err.count("not the code")) == (3, 3)


def test_what_is_sent_is_said_before(
    type_in: Type, at_work: Path, address: str
) -> None:
    words = ("start", ".", "--board", address, "--name", "Ann")
    outcome = type_in(*words, lines=("wrong", CODE))

    assert "your name     Ann" in outcome.out
    assert "such as one_for_all" in outcome.out
    assert "no code, no files" in outcome.out


def test_a_verdict_is_sent(
    call: Call, seated: Workspace, answer: Callable[..., None], instructor: FlaskClient
) -> None:
    answer("own-till", "cached")
    call("run")

    page = instructor.get("/board").text
    assert 'class="where">own-till<' in page
    assert "cached" in page


@pytest.mark.parametrize("words", [("stuck",), ("vote",), ("leave",)])
def test_without_a_room_it_says_how_to_join(
    call: Call, at_work: Path, words: tuple[str, ...]
) -> None:
    outcome = call(*words)

    assert (outcome.code, "--board URL" in outcome.err) == (3, True)


def test_help_is_asked_for_and_taken_back(
    call: Call, seated: Workspace, instructor: FlaskClient
) -> None:
    assert "You ask for help." in call("stuck").out
    assert "Asking for help <b>1</b>" in instructor.get("/board").text

    assert json.loads(call("stuck", "--json").out)["wants_help"] is False
    assert "Asking for help <b>0</b>" in instructor.get("/board").text


def test_where_the_board_is_gone_work_goes_on(call: Call, at_work: Path) -> None:
    take_seat(Workspace(at_work), Seat("http://127.0.0.1:1", "Ann", "x"))

    assert call("run").code == 1
    assert "sent when the board answers" in call("stuck").out
    assert "does not answer" in call("vote").err


def test_a_vote_and_a_card_are_given(
    call: Call, type_in: Type, seated: Workspace, instructor: FlaskClient
) -> None:
    assert "asks nothing" in call("vote").err
    instructor.post("/polls", data={"question": "two-teas"})
    outcome = type_in("vote", lines=("9", "2"))
    assert "What do `two` teas cost?" in outcome.out
    assert "Your vote is 2." in outcome.err
    assert "You have not voted." in call("vote").err

    instructor.post("/polls/next")
    assert "Talk about it" in call("vote").out
    instructor.post("/polls/next")
    instructor.post("/polls/next")
    assert "1 is right. Twice as much." in call("vote").out

    instructor.post("/polls/next")
    instructor.post("/card")
    assert "Nothing was sent." in call("vote").err
    assert "Sent." in type_in("vote", lines=("hooks", "")).err
    assert "hooks" in instructor.get("/board").text


def test_a_card_can_be_written_while_a_question_is_explained(
    type_in: Type, seated: Workspace, instructor: FlaskClient
) -> None:
    instructor.post("/polls", data={"question": "two-teas"})
    instructor.post("/card")
    assert "Your vote is 2." in type_in("vote", lines=("2",)).err

    instructor.post("/polls/next")
    assert "Sent." in type_in("vote", lines=("hooks", "")).err
    assert "Talk about it" in type_in("vote").out


def test_who_leaves_is_forgotten_on_both_sides(
    call: Call, seated: Workspace, instructor: FlaskClient
) -> None:
    assert "left the room" in call("leave").out
    assert seat_of(seated) is None
    assert "0 people" in instructor.get("/board").text


def test_who_leaves_a_board_that_is_gone_is_told_what_stays(
    call: Call, at_work: Path
) -> None:
    take_seat(Workspace(at_work), Seat("http://127.0.0.1:1", "Ann", "x"))

    assert "Ask the instructor to delete" in call("leave").err
    assert seat_of(Workspace(at_work)) is None
