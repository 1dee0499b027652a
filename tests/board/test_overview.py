"""Who is in which mistake, who is stuck, who asks."""

import re
from collections.abc import Callable

from at_a_board import Clock, Person
from flask.testing import FlaskClient

Join = Callable[[str], Person]


def groups(page: str) -> list[tuple[int, str]]:
    """Return the groups of a page: how many people, and what is said of them."""
    found = re.findall(r'class="size">(\d+)<.*?class="says">(.*?)</p>', page, re.DOTALL)
    return [(int(size), says) for size, says in found]


def test_an_empty_room_is_shown(instructor: FlaskClient) -> None:
    page = instructor.get("/board").text

    assert "Nobody has a wrong answer now." in page
    assert "0 people" in page


def test_the_largest_group_comes_first(join: Join, instructor: FlaskClient) -> None:
    join("A").judged("task-1", "wrong", "global_app")
    for name in "BC":
        join(name).judged("task-1", "wrong", "cached")
    for name in "DE":
        join(name).judged("task-2", "wrong")
    join("F").judged("task-2", "wrong", "cached")

    assert groups(instructor.get("/board").text) == [
        (2, "A cache."),
        (2, "Wrong in a way that the course has no name for."),
        (1, "The application is made at the import."),
        (1, "A cache."),
    ]


def test_who_passes_leaves_the_group(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.judged("task-1", "wrong", "cached")
    ann.judged("task-1", "passed", "cached")

    assert groups(instructor.get("/board").text) == []


def test_a_mistake_that_this_course_has_not_is_named(
    join: Join, instructor: FlaskClient
) -> None:
    join("Ann").judged("task-9", "wrong", "of_another_course")

    assert groups(instructor.get("/board").text) == [(1, "of_another_course")]


def test_who_takes_longer_than_the_exercise_is_stuck_the_longest_first(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    ann, bob, cy = join("Ann"), join("Bob"), join("Cy")
    ann.judged("task-1", "begun")
    clock.go_on(minutes=10)
    bob.judged("task-1", "begun")
    cy.judged("task-1", "passed")
    assert "over" not in instructor.get("/board").text.partition("<table>")[0]

    clock.go_on(minutes=11)
    ann.judged("task-1", "wrong", "cached")  # still the same exercise
    page = instructor.get("/board").text
    assert page.index("21 min, 11 over") < page.index("11 min, 1 over")
    assert 'class="name">Cy' not in page.partition("Everybody")[0]


def test_a_new_exercise_begins_a_new_time(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    ann = join("Ann")
    ann.judged("task-1", "begun")
    clock.go_on(minutes=30)
    ann.judged("task-2", "begun")

    assert "Longer than the exercise takes <b>0</b>" in instructor.get("/board").text


def test_what_comes_late_counts_from_when_it_happened(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    join("Ann").report(exercise="task-1", verdict="begun", age=15 * 60)

    assert "15 min, 5 over" in instructor.get("/board").text


def test_who_has_asked_for_longest_comes_first(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    ann, bob = join("Ann"), join("Bob")
    bob.report(help=True)
    clock.go_on(minutes=2)
    ann.report(help=True)
    bob.report(help=True)  # it does not begin anew
    page = instructor.get("/board").text

    assert page.index("Bob") < page.index("Ann")
    assert "2 min" in page
