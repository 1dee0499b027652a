import json
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call

from handrail.cli import COMMANDS
from handrail.guardrails.registry import house_guardrails

Answer = Callable[..., None]


def test_without_a_workspace_it_says_how_to_get_one(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = call("list")

    assert outcome.code == 3
    assert "handrail start my-app" in outcome.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(call: Call, name: str) -> None:
    outcome = call(name, "--help")

    assert outcome.code == 0
    assert "Usage:" in outcome.out


def test_an_unknown_command_is_refused(call: Call) -> None:
    outcome = call("frobnicate")

    assert outcome.code == 2
    assert "No such command" in outcome.err


def test_alone_and_without_a_terminal_it_gives_one_verdict(
    call: Call, at_work: Path
) -> None:
    outcome = call()

    assert outcome.code == 0
    assert "1.1 A till of its own" in outcome.out
    assert "\x1b" not in outcome.out


def test_run_fails_until_the_exercise_is_done(call: Call, answer: Answer) -> None:
    assert call("run").code == 1
    answer("own-till")
    outcome = call("run")

    assert outcome.code == 0
    assert "1 of 6" in outcome.out


def test_run_tells_a_mistake_apart(call: Call, answer: Answer) -> None:
    answer("own-till", "cached")
    outcome = call("run", "--json")
    verdict = json.loads(outcome.out)

    assert outcome.code == 1
    assert verdict["passed"] is False
    assert verdict["mistake"] == "cached"
    assert verdict["says"].startswith("A cache hands out")


def test_run_all_judges_every_exercise_of_the_chapter(
    call: Call, answer: Answer
) -> None:
    answer("total")
    outcome = call("run", "--all", "--json")

    assert outcome.code == 1
    answer_given = json.loads(outcome.out)
    assert answer_given["passed"] is False
    assert [v["passed"] for v in answer_given["verdicts"]] == [False, True]


def set_back(workspace: Path) -> None:
    """Write by hand into a workspace that it is at chapter 1, and nothing given."""
    file = workspace / ".handrail/progress.json"
    noted = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**noted, "chapter": 1, "at": "own-till"}), "utf-8")


def test_run_all_says_how_far_it_went_and_who_says_so(
    call: Call, answer: Answer, at_work: Path
) -> None:
    call("jump", "2")
    set_back(at_work)
    outcome = call("run", "--all")

    assert outcome.code == 0
    assert "2 of 2 exercises pass" in outcome.out
    assert "chapters 1 to 1 of 3, as the workspace says" in outcome.out


def test_a_judge_says_how_far_to_go_whatever_the_workspace_says(
    call: Call, answer: Answer, at_work: Path
) -> None:
    call("jump", "2")
    set_back(at_work)
    outcome = call("run", "--all", "--to", "3")
    records = json.loads(call("run", "--all", "--to", "3", "--json").out)["verdicts"]

    assert outcome.code == 1
    assert "chapters 1 to 3 of 3." in outcome.out
    assert [r["exercise"] for r in records] == [
        "own-till",
        "total",
        "savings",
        "vouchers",
        "amounts",
        "receipt",
    ]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--to", "2"), 2, "--to needs --all"),
        (("--all", "--to", "0"), 3, "There is no chapter 0"),
        (("--all", "--to", "9"), 3, "There is no chapter 9"),
    ],
)
def test_how_far_to_go_has_to_be_a_chapter(
    call: Call, at_work: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    outcome = call("run", *words)

    assert outcome.code == code
    assert says in outcome.err


def test_what_a_jump_filled_in_is_told_from_what_was_done(
    call: Call, answer: Answer
) -> None:
    answer("own-till")
    call("run", "1.1")
    call("jump", "2")
    told = call("run", "--all").out
    records = json.loads(call("run", "--all", "--json").out)["verdicts"]
    listed = json.loads(call("list", "--json").out)["exercises"]
    progress = json.loads(call("progress", "--json").out)

    assert "2 of 4 exercises pass, 1 of them filled in by a jump" in told
    assert [r["given"] for r in records] == [False, True, False, False]
    assert [e["given"] for e in listed] == [False, True, False, False, False, False]
    assert progress["done"] == ["own-till"]
    assert progress["given"] == ["total"]
    assert "1 filled in by a jump" in call("progress").out


def test_what_was_filled_in_and_is_written_anew_is_done(
    call: Call, at_work: Path
) -> None:
    call("jump", "2")
    file = at_work / "app/till.py"
    text = file.read_text("utf-8")
    assert "return sum(" in text
    file.write_text(text.replace("return sum(", "return 0 + sum("), "utf-8")
    call("run", "1.2")

    assert json.loads(call("progress", "--json").out)["done"] == ["total"]


def test_what_is_derived_of_the_course_is_not_kept_in_the_workspace(
    call: Call, at_work: Path
) -> None:
    call("list")

    names = {path.name for path in (at_work / ".handrail").iterdir()}
    assert names == {"base", "lock", "progress.json"}


def test_run_of_an_unknown_exercise(call: Call, at_work: Path) -> None:
    outcome = call("run", "7.7")

    assert outcome.code == 3
    assert "There is no exercise '7.7'" in outcome.err


def test_run_forgets_what_no_longer_passes(call: Call, answer: Answer) -> None:
    answer("own-till")
    call("run")
    answer("own-till", "cached")
    call("run")

    assert json.loads(call("progress", "--json").out)["done"] == []


def test_hints_come_one_by_one_and_stay(call: Call, at_work: Path) -> None:
    assert "Hint 1 of 3" in call("hint").out
    assert "Hint 2 of 3" in call("hint").out
    assert len(json.loads(call("hint", "--json").out)["hints"]) == 3
    outcome = call("hint")

    assert "Hint 1 of 3" in outcome.out
    assert "Hint 3 of 3" in outcome.out
    assert "That was the last hint. handrail solution 1.1 shows" in outcome.out


def test_the_last_hint_is_not_called_the_last_when_it_is_new(
    call: Call, at_work: Path
) -> None:
    assert not any("last hint" in call("hint").out for _ in range(3))


def test_the_solution_is_not_shown_without_a_yes(call: Call, at_work: Path) -> None:
    outcome = call("solution")

    assert outcome.code == 130
    assert "def create_till" not in outcome.out


def test_the_solution_is_shown_on_request(call: Call, at_work: Path) -> None:
    assert "def create_till" in call("solution", "--yes").out


def test_the_solution_of_what_is_done_needs_no_yes(call: Call, answer: Answer) -> None:
    answer("own-till")
    call("run")

    assert "def create_till" in call("solution").out


def test_the_diff_leads_to_the_solution(call: Call, at_work: Path) -> None:
    diff = json.loads(call("diff", "--yes", "--json").out)["diff"]

    assert "+    till = Till(currency)" in diff


def test_the_diff_of_a_broken_file_names_the_line(call: Call, at_work: Path) -> None:
    (at_work / "app/__init__.py").write_text("x = 1\ndef (:\n", "utf-8")
    outcome = call("diff")

    assert outcome.code == 3
    assert "app/__init__.py:2 is not Python yet" in outcome.err


def test_the_diff_of_a_lost_file_says_how_to_get_it_back(
    call: Call, at_work: Path
) -> None:
    (at_work / "app/till.py").unlink()
    outcome = call("diff", "1.2")

    assert outcome.code == 3
    assert "handrail reset 1.2" in outcome.err


@pytest.mark.parametrize("name", ["1.2", "total"])
def test_reset_keeps_what_was_there(
    call: Call, answer: Answer, at_work: Path, name: str
) -> None:
    answer("total")
    mine = (at_work / "app/till.py").read_bytes()
    snapshot = json.loads(call("reset", name, "--json").out)["snapshot"]

    assert "NotImplementedError" in (at_work / "app/till.py").read_text("utf-8")
    assert Path(snapshot, "app/till.py").read_bytes() == mine


def test_next_goes_around_what_is_not_done(call: Call, answer: Answer) -> None:
    assert json.loads(call("next", "--json").out)["exercise"] == "total"
    assert json.loads(call("next", "--json").out)["exercise"] == "own-till"


def test_next_stays_while_one_exercise_is_left(call: Call, answer: Answer) -> None:
    answer("own-till")
    call("run")
    call("next")
    outcome = call("next")

    assert outcome.code == 3
    assert "1.2 What the goods cost is the one that is left" in outcome.err


def test_next_brings_the_next_chapter(
    call: Call, answer: Answer, at_work: Path
) -> None:
    for exercise in ("own-till", "total"):
        answer(exercise)
        call("run", exercise)
    outcome = call("next")

    assert outcome.code == 0
    assert "new:    app/vouchers.py" in outcome.out
    assert (at_work / "exercises/02_vouchers").is_dir()


def test_jump_fills_in_what_lies_between(call: Call, at_work: Path) -> None:
    outcome = call("jump", "3")

    assert outcome.code == 0
    assert "3.1 Amounts for people" in outcome.out
    assert call("run", "1.1").code == 0
    assert call("run", "2.1").code == 0
    assert "filled in by a jump" in call("progress").out


def test_jump_to_an_exercise_of_this_chapter_changes_no_file(
    call: Call, at_work: Path
) -> None:
    answer = json.loads(call("jump", "total", "--json").out)

    assert (answer["exercise"], answer["number"]) == ("total", "1.2")
    assert answer["step"] is None


@pytest.mark.parametrize("target", ["x", "9", "1.9", "-1"])
def test_jump_to_what_is_not_there(call: Call, at_work: Path, target: str) -> None:
    outcome = call("jump", "--", target)

    assert outcome.code == 3
    assert outcome.err


def test_update_takes_in_a_newer_course(
    call: Call, course_file: Callable[[str], Path], at_work: Path
) -> None:
    till = course_file("solution/app/till.py")
    text = till.read_text("utf-8").replace('"tea": 250', '"tea": 275')
    till.write_text(text, "utf-8")
    outcome = call("update")

    assert outcome.code == 0
    assert '"tea": 275' in (at_work / "app/till.py").read_text("utf-8")
    assert "NotImplementedError" in (at_work / "app/till.py").read_text("utf-8")


def test_list_and_progress_in_both_forms(call: Call, answer: Answer) -> None:
    answer("own-till")
    call("run")
    entries = json.loads(call("list", "--json").out)["exercises"]

    assert [e["exercise"] for e in entries if e["done"]] == ["own-till"]
    assert entries[1]["task"].startswith("Write `Till.total`: it adds up")
    assert "Write `Till.total`: it adds up" in call("list").out
    assert "1 of 2" in call("progress").out


def test_a_lesson_is_read_in_plain_text(call: Call, at_work: Path) -> None:
    assert "A chapter about the shop." in call("lesson").out
    assert "03 Receipts" in call("lesson", "3").out


def test_a_guardrail_is_explained(call: Call) -> None:
    outcome = call("explain", "99")

    assert outcome.code == 3
    assert "There is no guardrail '99'" in outcome.err


def test_doctor_finds_edited_tests(call: Call, at_work: Path) -> None:
    assert call("doctor").code == 0
    (at_work / "exercises/01_till/test_total.py").write_text("", "utf-8")
    findings = json.loads(call("doctor", "--json").out)["findings"]

    assert [f["about"] for f in findings if f["remedy"]] == ["tests"]


def test_a_broken_progress_file_is_set_aside_and_found_out_anew(
    call: Call, answer: Answer, at_work: Path
) -> None:
    answer("own-till")
    file = at_work / ".handrail/progress.json"
    file.write_text("{", "utf-8")
    outcome = call("progress", "--json")

    assert json.loads(outcome.out)["done"] == ["own-till"]
    assert "progress.json.broken" in outcome.err
    assert (at_work / ".handrail/progress.json.broken").read_text("utf-8") == "{"


def test_a_wrong_course_is_told_with_file_and_key(
    call: Call, course_file: Callable[[str], Path], at_work: Path
) -> None:
    toml = course_file("chapters/01_till/chapter.toml")
    text = toml.read_text("utf-8").replace("minutes = 2", "minutes = 0", 1)
    toml.write_text(text, "utf-8")
    outcome = call("list")

    assert outcome.code == 3
    assert "chapter.toml" in outcome.err
    assert "minutes: From 1 to 60." in outcome.err


def test_a_full_disk_is_told(
    call: Call, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "app/till.py")

    monkeypatch.setattr("handrail.workspace.files.os.fsync", full)
    outcome = call("reset")

    assert outcome.code == 3
    assert "the disk is full" in outcome.err


def test_the_solution_and_the_reset_in_json(call: Call, at_work: Path) -> None:
    solution = json.loads(call("solution", "--yes", "--json").out)
    reset = call("reset")

    assert solution["symbol"] == "app/__init__.py::create_till"
    assert "is back at its start" in reset.out


def test_doctor_in_words(call: Call, at_work: Path) -> None:
    (at_work / ".handrail/progress.json").write_text("{", "utf-8")
    outcome = call("doctor")

    assert outcome.code == 1
    assert "progress: cannot be understood" in outcome.out


def test_doctor_without_a_workspace(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = call("doctor")

    assert outcome.code == 1
    assert "Make one: handrail start" in outcome.out


def test_doctor_names_the_exercise_in_hand_as_people_see_it(
    call: Call, at_work: Path
) -> None:
    assert "chapter 1, at 1.1 " in call("doctor").out


def test_an_unknown_exercise_is_answered_with_those_near_it(
    call: Call, at_work: Path
) -> None:
    for command in ("run", "hint", "solution", "diff", "reset", "jump"):
        outcome = call(command, "2.9")

        assert outcome.code == 3
        assert "There is no exercise '2.9'. Near it: 2.1, 2.2." in outcome.err
        assert "Near it: savings." in call(command, "saving").err


def test_a_hint_is_there_for_any_exercise(call: Call, at_work: Path) -> None:
    assert "2.1 What a voucher saves" in call("hint", "2.1").out
    answer = json.loads(call("hint", "2.1", "--json").out)

    assert (answer["exercise"], len(answer["hints"])) == ("savings", 2)
    assert json.loads(call("progress", "--json").out)["hints"] == {"savings": 2}


def test_explain_alone_lists_the_guardrails(call: Call) -> None:
    outcome = call("explain")

    assert outcome.code == 0
    for guardrail in house_guardrails():
        assert guardrail.label in outcome.out
    assert "handrail explain 01" in outcome.out


@pytest.mark.parametrize("words", [(), ("run",)], ids=["handrail", "run"])
def test_a_verdict_is_shown_where_it_cannot_be_noted(
    call: Call, answer: Answer, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "progress.json")

    answer("own-till")
    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    outcome = call(*words)

    assert outcome.code == 0
    assert "tests pass" in outcome.out
    assert "not noted: progress.json: Permission denied." in outcome.err


@pytest.mark.parametrize("words", [("hint",), ("hint", "--json")])
def test_a_hint_is_shown_where_it_cannot_be_noted(
    call: Call, at_work: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "progress.json")

    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    outcome = call(*words)

    assert outcome.code == 0
    assert "How often does each line of this file run?" in outcome.out
    assert "not noted: progress.json: Permission denied." in outcome.err


@pytest.mark.parametrize("words", ["list", "progress", "lesson", "diff --yes", "hint"])
def test_what_only_shows_is_not_refused_for_a_progress_file_that_cannot_be_written(
    call: Call, at_work: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system", "progress.json")

    (at_work / ".handrail/progress.json").unlink()
    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    outcome = call(*words.split(), "--json")

    assert outcome.code == 0
    assert json.loads(outcome.out)["answer"] != "error"
    assert "could not be written anew: Read-only file system." in outcome.err


def test_a_verdict_is_given_in_json_where_it_cannot_be_noted(
    call: Call, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "progress.json")

    answer("own-till")
    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    outcome = call("run", "--json")

    assert outcome.code == 0
    assert json.loads(outcome.out)["passed"] is True
    assert "not noted: progress.json: Permission denied." in outcome.err
