"""A team makes a course of its own, changes it, and proves it."""

import json
import shlex
import signal
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from calling import Call
from small_course import edit_file, solve, write_file, write_files
from typed import lines

from handrail.course.loader import load_course
from handrail.course.location import VARIABLE
from handrail.course.model import Course
from handrail.guardrails import registry
from handrail.workspace.files import read_tree

RULE = '''"""# {0} Rule {0}"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Rule(Guardrail):
    """What chapter {0} teaches."""

    id = "{0}"
    slug = "rule"
    title = "Rule {0}"
    summary = "Do it."
    points_at = (Symbol("app/till.py"),)
'''
NEW = Path(__file__).with_name("new_chapter.txt")
HOW_TO = Path(__file__).resolve().parents[2] / "docs/do"
RECEIPTS = "chapters/03_receipts"


@pytest.fixture
def ours(
    course: Course, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A new course, as the one that the program finds.

    Its guardrails are those of the course that it was made from; the house has others,
    which the small course does not teach.
    """
    for number in ("01", "02", "03"):
        file = course.root / f"guardrails/g{number}_rule.py"
        write_file(file, RULE.format(number))
    monkeypatch.setattr(registry, "house_guardrails", tuple)
    assert call("new-course", str(tmp_path / "ours")).code == 0
    monkeypatch.setenv(VARIABLE, str(tmp_path / "ours"))
    return tmp_path / "ours"


def touched(
    before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> tuple[set[str], set[str], set[str]]:
    """Return which files are new, which have changed, and which have gone."""
    both = after.keys() & before.keys()
    changed = {path for path in both if after[path] != before[path]}
    return after.keys() - before.keys(), changed, before.keys() - after.keys()


def test_it_says_what_to_do_next(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/sh")
    monkeypatch.chdir(tmp_path)
    outcome = call("new-course", "our course")

    assert (outcome.code, outcome.err) == (0, "")
    assert f"Your course is in {tmp_path / 'our course'}" in outcome.out
    assert f"export {VARIABLE}='{tmp_path / 'our course'}'\n" in outcome.out
    assert "Its README.md says what to change where." in outcome.out
    for words in ("verify", "verify --only CHAPTER|EXERCISE", "start DIR"):
        assert f"handrail {words}\n" in outcome.out


def test_a_folder_that_is_taken_is_refused(call: Call, tmp_path: Path) -> None:
    write_file(tmp_path / "photos/cat.jpg", "cat")
    outcome = call("new-course", str(tmp_path / "photos"))

    assert (outcome.code, outcome.out) == (3, "")
    assert f"{tmp_path / 'photos'} is not empty" in outcome.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_nothing_half_made_is_left_where_it_is_ended(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object) -> None:
        signal.raise_signal(signal.SIGTERM)

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(Path, "write_bytes", ended)
    with pytest.raises(SystemExit) as caught:
        call("new-course", str(tmp_path / "ours"))

    assert caught.value.code == 128 + signal.SIGTERM
    assert sorted(tmp_path.iterdir()) == before


def test_a_guardrail_of_a_course_is_shown_as_those_of_the_house(
    call: Call, ours: Path
) -> None:
    add_chapter(ours)

    assert "24 Money" in call("explain").out
    shown = call("explain", "24").out
    assert "whole cents, from the till to the customer" in shown
    assert "Exercises: 4.1" in shown


def test_a_guardrail_that_is_wrong_is_named(call: Call, ours: Path) -> None:
    file = write_file(ours / "guardrails/money.py", "x = 1\n")
    outcome = call("explain")

    assert outcome.code == 3
    assert f"handrail: {file}: a guardrail's file is named like" in outcome.err


def add_chapter(ours: Path) -> None:
    """Add a guardrail, and a chapter with one exercise that teaches it."""
    write_files(ours, NEW.read_text("utf-8"))


def change_convention(ours: Path) -> None:
    """Amounts are written with a comma, in the solution and in the test."""
    file = ours / "solution/app/receipts.py"
    edit_file(file, "12.05 EUR", "12,05 EUR")
    edit_file(file, "100}.{cents", "100},{cents")
    edit_file(ours / "exercises/03_receipts/test_amount.py", "12.05 EUR", "12,05 EUR")


def change_what_was_said_of_it(ours: Path) -> None:
    """Write what is known of wrong answers for the new convention."""
    toml = ours / RECEIPTS / "chapter.toml"
    edit_file(toml, "100}.{cents", "100},{cents")
    edit_file(toml, "become `.5`", "become `,5`")
    edit_file(toml, "{_}.{_} {_}", "{_},{_} {_}")
    for kind in ("mistakes", "rewordings"):
        file = ours / RECEIPTS / kind / "amounts/one_digit.py"
        write_file(file, file.read_text("utf-8").replace("}.{", "},{"))
    comma = ours / RECEIPTS / "near_misses/amounts/comma.py"
    edit_file(comma, ",{", ".{").rename(comma.with_name("point.py"))


def test_an_update_opens_what_a_team_asks_for_otherwise(
    call: Call, ours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The learner's code stays, without a tick, until the learner has changed it."""
    assert call("start", str(tmp_path / "till"), "--at", "3").code == 0
    monkeypatch.chdir(tmp_path / "till")
    solve(load_course(ours), tmp_path / "till", "amounts")
    assert call("run", "amounts").code == 0
    change_convention(ours)

    outcome = call(*steps("change-a-convention", "amounts")[-1])
    assert outcome.code == 0
    assert "3.1 Amounts for people: the course asks for something else" in outcome.out
    assert "100}.{cents" in (tmp_path / "till/app/receipts.py").read_text("utf-8")
    assert json.loads(call("progress", "--json").out)["done"] == []
    solve(load_course(ours), tmp_path / "till", "amounts")
    assert call("run", "amounts").code == 0


def steps(page: str, slug: str) -> list[list[str]]:
    """Return the words that a how-to page has somebody type, after the program's name.

    Args:
        slug: The exercise that stands in the place of SLUG.
    """
    text = (HOW_TO / f"{page}.md").read_text("utf-8").replace("SLUG", slug)
    typed = [shlex.split(line) for line in lines(text)]
    assert {words[0] for words in typed} == {"handrail"}
    return [words[1:] for words in typed]


def wrong_answers(paths: Iterable[str]) -> set[str]:
    """Return those of the paths that are wrong answers on record."""
    kinds = {"mistakes", "rewordings", "near_misses"}
    return {path for path in paths if kinds.intersection(path.split("/"))}


@pytest.mark.slow
def test_a_team_changes_its_course_and_proves_it(call: Call, ours: Path) -> None:
    """A guardrail, a chapter with an exercise, and a convention that is another one.

    The two pages about that are gone by, line by line.
    """
    before = read_tree(ours)
    look, *prove, prove_all, _ = steps("change-a-convention", "amounts")
    add_chapter(ours)
    change_convention(ours)
    told = call(*look)
    assert told.code == 1
    assert f"{RECEIPTS}/near_misses/amounts/comma.py" in told.out
    change_what_was_said_of_it(ours)
    for words in (*prove, *steps("add-an-exercise", "change"), prove_all):
        outcome = call(*words)
        assert outcome.code == 0, outcome.out
    new, changed, gone = touched(before, read_tree(ours))
    point = f"{RECEIPTS}/near_misses/amounts/point.py"
    assert len(wrong_answers(new - {point})) == 4 + 4 + 2
    assert new - wrong_answers(new) == {
        "chapters/04_change/README.md",
        "chapters/04_change/chapter.toml",
        "chapters/04_change/failures.json",  # written by the program
        "exercises/04_change/test_change.py",
        "guardrails/g24_money.py",
        "solution/app/change.py",
    }
    assert gone == {f"{RECEIPTS}/near_misses/amounts/comma.py"}
    assert changed == {
        f"{RECEIPTS}/chapter.toml",
        f"{RECEIPTS}/mistakes/amounts/one_digit.py",
        f"{RECEIPTS}/rewordings/amounts/one_digit.py",
        "exercises/03_receipts/test_amount.py",
        "solution/app/receipts.py",
    }
