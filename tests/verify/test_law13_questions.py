from collections.abc import Callable
from pathlib import Path

from small_course import edit_file, write_file

from handrail.verify import law13_questions
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law13_questions.checks
TILL = "chapters/01_till/questions"
VOUCHERS = "chapters/02_vouchers/questions.toml"
PROGRAMS, MISTAKES = "questions of 01_till", "questions about mistakes"
NAMES = "what questions name"
MEND = "Mend the program, or let the option be the right one that it gives."


def test_the_small_course_holds_it(find: Find) -> None:
    """But for guardrails: it has those of the house, and questions about 01 and 02."""
    assert find(LAW) == []


def test_a_run_gives_what_a_wrong_option_says(root: Path, find_one: FindOne) -> None:
    edit_file(root / TILL / "two-teas.py", '["tea", "tea"]', '["tea"]')

    assert find_one(LAW, PROGRAMS) == Breach(
        13,
        f"{TILL}/two-teas.py",
        "two-teas: The right option is '500', and the run gives '250'.",
        MEND,
    )


def test_a_program_that_fails(root: Path, find_one: FindOne) -> None:
    edit_file(root / TILL / "two-teas.py", '["tea", "tea"]', '["wine"]')

    breach = find_one(LAW, PROGRAMS)

    assert breach.problem == "two-teas: The program ends with KeyError: 'wine'"


def test_a_program_that_ends_the_process(root: Path, find: Find) -> None:
    write_file(root / TILL / "two-teas.py", "import os\n\nos._exit(0)\n")

    found = [breach.problem for breach in find(LAW, PROGRAMS)]

    assert any("ended the process" in problem for problem in found)


def test_programs_leave_no_variable_to_each_other(root: Path, find: Find) -> None:
    for name in ("goods-of-two-tills", "two-teas"):
        file = root / TILL / f"{name}.py"
        first = "import os\nassert 'SHOP' not in os.environ\nos.environ['SHOP'] = '1'\n"
        write_file(file, first + file.read_text("utf-8"))

    assert find(LAW, PROGRAMS) == []


def test_a_right_test_that_does_not_fail(root: Path, find: Find) -> None:
    edit_file(root / VOUCHERS, "vouchers/small_letters", "vouchers/as_text")

    found = [breach.problem.partition(": ")[2] for breach in find(LAW, MISTAKES)]

    assert sorted(found) == [
        "test_codes_are_in_capitals does not fail in every run.",
        "test_percents_are_numbers fails, too.",
    ]


def test_an_option_that_is_no_test(root: Path, find_one: FindOne) -> None:
    edit_file(root / VOUCHERS, '"test_percents_are_numbers"', '"test_percents"')

    breach = find_one(LAW, MISTAKES)

    assert "test_percents is no test of vouchers" in breach.problem
    assert "test_percents_are_numbers" in breach.remedy


def test_a_guardrail_that_is_not_there(root: Path, find_one: FindOne) -> None:
    edit_file(root / VOUCHERS, 'guardrail = "02"', 'guardrail = "77"')

    breach = find_one(LAW, NAMES)

    assert breach.problem == "codes-in-small-letters: There is no guardrail 77."


def test_a_program_of_no_question(root: Path, find_one: FindOne) -> None:
    write_file(root / TILL / "two-cakes.py", "print(2)\n")

    breach = find_one(LAW, "programs")

    assert breach.file == f"{TILL}/two-cakes.py"
