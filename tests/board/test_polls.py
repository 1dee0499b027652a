"""Questions on the board, voted on twice."""

from collections.abc import Callable

import pytest
from at_a_board import Person
from flask.testing import FlaskClient

Join = Callable[[str], Person]


def test_an_unknown_question_is_not_opened(instructor: FlaskClient) -> None:
    answer = instructor.post("/polls", data={"question": "three-teas"})

    assert answer.status_code == 404


def test_without_a_question_nothing_goes_on(instructor: FlaskClient) -> None:
    assert instructor.post("/polls/next").status_code == 409
    assert instructor.post("/polls/close").status_code == 303


@pytest.mark.parametrize("option", [4, 0, 7, -1, "x", None])
def test_an_option_that_is_not_there_is_no_vote(
    join: Join, instructor: FlaskClient, option: int
) -> None:
    instructor.post("/polls", data={"question": "two-teas"})
    join("Ann").vote(option, 404 if option == 4 else 400)


def test_votes_count_in_their_rounds_alone(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.vote(1, 409)
    instructor.post("/polls", data={"question": "two-teas"})
    ann.vote(1)
    instructor.post("/polls/next")
    ann.vote(1, 409)
    instructor.post("/polls/next")
    ann.vote(1)
    instructor.post("/polls/next")
    ann.vote(1, 409)


def test_a_vote_on_an_older_question_is_refused(
    join: Join, instructor: FlaskClient
) -> None:
    ann = join("Ann")
    instructor.post("/polls", data={"question": "two-teas"})
    instructor.post("/polls", data={"question": "later"})

    ann.post("/api/votes", {"poll": 1, "option": 1}, 409)


def test_counts_are_shown_once_both_votes_are_in(
    join: Join, instructor: FlaskClient
) -> None:
    people = [join(name) for name in ("Ann", "Bob", "Cy")]
    instructor.post("/polls", data={"question": "two-teas"})
    for person, option in zip(people, (2, 2, 1), strict=True):
        person.vote(option)
    assert "3 of 3" in instructor.get("/board").text
    assert "<dd>" not in instructor.get("/board").text

    instructor.post("/polls/next")
    instructor.post("/polls/next")
    for person in people:
        person.vote(2)
        person.vote(1)  # the last one counts
    instructor.post("/polls/next")
    page = instructor.get("/board").text
    assert page.count('value="33"') == page.count('value="67"') == 1
    assert page.count('value="100"') == 1
    assert "Twice as much." in page
    assert people[0].now()["question"]["right"] == 1


def test_what_was_asked_is_not_suggested_first(
    join: Join, instructor: FlaskClient
) -> None:
    join("Ann").judged("task-1", "begun")
    assert 'value="two-teas">\n<button data-key="o">' in instructor.get("/board").text

    instructor.post("/polls", data={"question": "two-teas"})
    instructor.post("/polls/close")
    assert 'value="later">\n<button data-key="o">' in instructor.get("/board").text
