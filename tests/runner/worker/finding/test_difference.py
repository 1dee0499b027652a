"""Two values side by side: long ones by where they differ."""

import pytest

from handrail.runner.worker.finding.difference import side_by_side

TEXT = "The quick brown fox jumps over the lazy dog, and then it comes back. " * 3
ROWS = [{"id": n, "title": f"Book number {n}"} for n in range(9)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (404, 200),
        ("a", "b"),
        ([1, 2], [1, 3]),
        ({"a": 1}, {}),
        (None, []),
        ({2, 1}, {1}),
    ],
)
def test_short_values_are_shown_whole(one: object, other: object) -> None:
    assert side_by_side(one, other) == (repr(one), repr(other))


@pytest.mark.parametrize(
    ("one", "other", "mine", "its"),
    [
        (
            f"{TEXT}1",
            f"{TEXT}2",
            "'…then it comes back. 1'",
            "'…then it comes back. 2'",
        ),
        (
            f"1{TEXT}",
            f"2{TEXT}",
            "'1The quick brown fox …'",
            "'2The quick brown fox …'",
        ),
        (TEXT, f"{TEXT}2", "'…then it comes back. '", "'…then it comes back. 2'"),
    ],
)
def test_texts_differ_in_a_place(one: str, other: str, mine: str, its: str) -> None:
    assert side_by_side(one, other) == (mine, its)
    assert side_by_side(other, one) == (its, mine)


def test_texts_differ_in_two_places() -> None:
    one, other = f"1{TEXT}2", f"3{TEXT}4"

    assert side_by_side(one, other) == (
        "'1The quick brown fox jum…then it comes back. 2'",
        "'3The quick brown fox jum…then it comes back. 4'",
    )


def test_a_difference_far_from_the_start_is_found() -> None:
    mine, its = side_by_side(f"{TEXT * 500}1", f"{TEXT * 500}2")

    assert (mine, its) == ("'…then it comes back. 1'", "'…then it comes back. 2'")


def test_texts_that_differ_in_all_are_not_compared_word_by_word() -> None:
    one, other = ("".join(pair * 3000) for pair in ("ab ", "ba "))
    mine, its = side_by_side(one, other)

    assert mine.startswith("'ab ab ab")
    assert its.startswith("'ba ba ba")
    assert max(len(mine), len(its)) < 310


def test_of_long_lists_the_items_that_differ_are_shown() -> None:
    other = [*ROWS[:4], {"id": 4, "title": "Emma"}, *ROWS[5:]]

    assert side_by_side(ROWS, other) == (
        "[…, {…, 'title': 'Book number 4'}, …]",
        "[…, {…, 'title': 'Emma'}, …]",
    )


def test_of_long_lists_an_item_more_is_shown() -> None:
    assert side_by_side(ROWS, ROWS[:-1]) == (
        "[…, {'id': 8, 'title': 'Book number 8'}]",
        "[…]",
    )


def test_of_long_dictionaries_the_entries_that_differ_are_shown() -> None:
    same = {"text": TEXT, "more": TEXT}

    assert side_by_side({**same, "a": 1, "b": 2}, {**same, "b": 3, "c": 4}) == (
        "{…, 'a': 1, 'b': 2}",
        "{…, 'b': 3, 'c': 4}",
    )


def test_a_tuple_stays_one() -> None:
    assert side_by_side((TEXT, 1), (TEXT, 2)) == ("(…, 1)", "(…, 2)")


def test_long_values_of_two_kinds_are_cut() -> None:
    mine, its = side_by_side(TEXT, None)

    assert mine.startswith("'The quick")
    assert its == "None"
    assert len(side_by_side(TEXT * 9, None)[0]) < 310
