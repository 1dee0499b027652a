"""An afternoon of thirty people, played to its end; the test sets the clock."""

import random
from collections import Counter
from collections.abc import Callable

from at_a_board import Clock, Person
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Join = Callable[[str], Person]
PEOPLE, MINUTES, STEP = 30, 240, 12
WAYS = [("wrong", "cached"), ("wrong", "global_app"), ("wrong", None), ("begun", None)]


class Learner:
    """Somebody who tries each exercise a few times, and asks now and then.

    Attributes:
        at: Their exercise: its number.
    """

    def __init__(self, person: Person, chance: random.Random) -> None:
        self.person, self.chance = person, chance
        self.at, self.asks = 1, False
        self.state: tuple[str, str | None] = ("begun", None)
        self.person.judged("task-1", "begun")

    @property
    def is_done(self) -> bool:
        """Whether they have done all."""
        return self.at == 3 and self.state[0] == "passed"

    def work(self) -> None:
        """Save once more."""
        if self.is_done:
            return
        if self.state[0] == "passed":
            self.at, self.state = self.at + 1, ("begun", None)
        elif self.chance.random() < 0.3:
            self.state = ("passed", None)
        else:
            self.state = self.chance.choice(WAYS)
        self.person.judged(f"task-{self.at}", *self.state)
        if self.asks or self.chance.random() < 0.05:
            self.asks = not self.asks
            self.person.report(help=self.asks)


def test_an_afternoon_ends_with_everybody_done(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    chance = random.Random(17)
    room = [Learner(join(f"Learner {number}"), chance) for number in range(PEOPLE)]
    instructor.post("/begin")
    for minute in range(0, MINUTES, STEP):
        clock.go_on(minutes=STEP)
        for learner in room:
            if chance.random() < 0.6:
                learner.work()
        if minute == 60:
            hold_a_vote(room, instructor)
        if minute % 48 == 0:
            assert_shown(instructor.get("/board"), room)
    for learner in room:
        while not learner.is_done:
            learner.work()
    assert_shown(instructor.get("/board"), room)
    fill_cards(room, instructor)


def assert_shown(answer: TestResponse, room: list[Learner]) -> None:
    """Hold a page to what the people have done."""
    page = answer.text
    wrong = Counter((each.at, *each.state) for each in room if each.state[0] == "wrong")
    asking = sum(each.asks for each in room)
    sizes = [int(part.partition("<")[0]) for part in page.split('class="size">')[1:]]

    assert sizes == sorted(wrong.values(), reverse=True)
    assert f"Asking for help <b>{asking}</b>" in page
    assert f"<h2>{PEOPLE} people</h2>" in page


def hold_a_vote(room: list[Learner], instructor: FlaskClient) -> None:
    """Vote twice; talking helps."""
    instructor.post("/polls", data={"question": "two-teas"})
    for place, learner in enumerate(room):
        learner.person.vote(1 if place % 3 == 0 else 2)
    instructor.post("/polls/next")
    instructor.post("/polls/next")
    for learner in room[:-3]:
        learner.person.vote(1)
    instructor.post("/polls/next")
    page = instructor.get("/board").text

    assert "</meter> 10</dd>" in page
    assert "</meter> 20</dd>" in page
    assert "</meter> 27</dd>" in page
    instructor.post("/polls/next")
    assert room[0].person.now()["question"] is None


def fill_cards(room: list[Learner], instructor: FlaskClient) -> None:
    """Write the last cards."""
    instructor.post("/card")
    for place, learner in enumerate(room):
        body = {"useful": f"useful {place}", "unclear": ""}
        learner.person.post("/api/cards", body, 200)
    instructor.post("/card")

    assert f"The last card: {PEOPLE} answers" in instructor.get("/wall").text
    assert "10 min ahead" in instructor.get("/board").text
