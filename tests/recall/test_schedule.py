"""When something comes back, whatever the system's clock says."""

from datetime import UTC, datetime, timedelta

import pytest

from handrail.recall.schedule import (
    Entry,
    State,
    What,
    next_due,
    now,
    overdue,
    states,
    was_set_back,
)

DAY = timedelta(days=1)
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


def after_days(*happened: tuple[float, What]) -> State:
    """Where a card stands, to which something happened so many days after Monday."""
    entries = [Entry(MONDAY + days * DAY, what, "card") for days, what in happened]
    return states(entries)["card"]


@pytest.mark.parametrize(
    ("happened", "days"),
    [
        ([(0, "met")], 2),
        ([(0, "met"), (2, "right")], 2 + 7),
        ([(0, "met"), (2, "right"), (9, "right")], 9 + 21),
        ([(0, "met"), (2, "right"), (9, "wrong")], 9 + 1),
        ([(0, "met"), (2, "wrong"), (3, "right")], 3 + 7),
        ([(0, "met"), (5, "right")], 5 + 7),
        ([(0, "met"), (5, "met")], 2),
        ([(0, "right")], 7),
        ([(0, "met"), (1, "right")], 2),
        ([(0, "met"), (2, "right"), (3, "right")], 2 + 7),
        ([(0, "met"), (2, "right"), (3, "wrong"), (3.1, "right")], 3 + 1),
    ],
)
def test_it_comes_back_after_2_7_and_21_days_and_sooner_if_missed(
    happened: list[tuple[float, What]], days: int
) -> None:
    state = after_days(*happened)

    assert state.due == MONDAY + days * DAY
    assert overdue(state, MONDAY + days * DAY - timedelta(seconds=1)) is None
    assert overdue(state, MONDAY + (days + 3) * DAY) == 3 * DAY


def test_three_times_right_it_stays_away() -> None:
    state = after_days((0, "met"), (2, "right"), (9, "right"), (30, "right"))

    assert state.due is None
    assert overdue(state, MONDAY + 9999 * DAY) is None


def test_the_next_one_is_told() -> None:
    found = [State(0, MONDAY), State(1, MONDAY), State(3, MONDAY)]

    assert next_due(found, MONDAY) == MONDAY + 2 * DAY
    assert next_due(found, MONDAY + 3 * DAY) == MONDAY + 7 * DAY
    assert next_due(found, MONDAY + 8 * DAY) is None


def test_a_clock_that_is_put_right_by_a_little_is_not_set_back() -> None:
    entries = [Entry(MONDAY, "met", "card")]

    assert not was_set_back(entries, MONDAY - timedelta(minutes=4))
    assert was_set_back(entries, MONDAY - timedelta(minutes=6))


def test_once_noted_a_clock_that_was_set_back_is_not_noted_again() -> None:
    entries = [Entry(MONDAY + 900 * DAY, "right", "card"), Entry(MONDAY, "clock")]

    assert not was_set_back(entries, MONDAY)
    assert not was_set_back(entries, MONDAY + DAY)


def test_set_forward_and_back_it_loses_no_answer_and_waits_no_years() -> None:
    entries = [
        Entry(MONDAY, "met", "card"),
        Entry(MONDAY + 900 * DAY, "right", "card"),  # the clock was wrong
        Entry(MONDAY + DAY, "clock"),
    ]
    state = states(entries)["card"]

    assert state.right == 1
    assert state.due == MONDAY + 8 * DAY


def test_what_was_noted_before_is_left_as_it_was() -> None:
    entries = [Entry(MONDAY, "met", "a"), Entry(MONDAY + DAY, "clock")]

    assert states(entries) == states(entries[:1])


def test_set_back_it_loses_none_of_two_answers() -> None:
    entries = [
        Entry(MONDAY + 900 * DAY, "right", "card"),  # the clock was wrong
        Entry(MONDAY + 907 * DAY, "right", "card"),
        Entry(MONDAY, "clock"),
    ]

    assert states(entries)["card"] == State(2, MONDAY)


def test_the_clock_of_the_system_tells_its_zone() -> None:
    assert now().tzinfo is UTC
