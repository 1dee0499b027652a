from handrail.verify.causes import by_cause
from handrail.verify.check import Breach

CAUSE = "test_a.py::test_it failed"
STAGE = Breach(2, "a.toml", f"Stage 1: {CAUSE}", "Mend the solution.", CAUSE)
ALONE = Breach(12, "a.toml", f"Alone: {CAUSE}", "Name it in `after`.", CAUSE)
HINT = Breach(7, "a.toml", "Hint 2 is empty.", "Write it.")
OTHER_HINT = Breach(7, "b.toml", "Hint 3 is empty.", "Write it.")
THIRD_HINT = Breach(7, "c.toml", "Hint 1 is empty.", "Write it.")


def test_breaches_of_several_laws_may_have_one_cause() -> None:
    assert by_cause([STAGE, HINT, ALONE]) == [[STAGE, ALONE], [HINT]]


def test_without_a_cause_it_is_what_to_do_and_the_largest_comes_first() -> None:
    hints = [HINT, OTHER_HINT, THIRD_HINT]

    assert by_cause([STAGE, *hints, ALONE]) == [hints, [STAGE, ALONE]]


def test_a_cause_and_a_remedy_of_the_same_words_are_two_things() -> None:
    named = Breach(2, "a.toml", "Stage 1: Write it.", "Mend it.", "Write it.")

    assert by_cause([HINT, named]) == [[HINT], [named]]


def test_where_the_laws_hold_there_is_no_group() -> None:
    assert by_cause([]) == []
