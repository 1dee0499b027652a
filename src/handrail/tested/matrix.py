"""The matrix of a run: each endpoint, how it succeeds and how it refuses."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from handrail.created.reach import MUTATING, RIGHTFUL
from handrail.tested.seen import Answer, Endpoint, Seen

SUCCESS = "success"
ERROR = "error"


@dataclass(frozen=True)
class Row:
    """An endpoint by one of its methods, and the answers that tests got of it.

    Attributes:
        endpoint: Which.
        answers: What it answered.
        is_form: Whether it is a page that a GET shows and another method takes.
    """

    endpoint: Endpoint
    answers: tuple[Answer, ...]
    is_form: bool = False

    @property
    def outcomes(self) -> frozenset[str]:
        """Which of success and error the tests have seen."""
        found = (outcomes_of(self, answer) for answer in self.answers)
        return frozenset[str]().union(*found)

    @property
    def may_refuse(self) -> bool:
        """Whether there is something to refuse: a body, a key or a client.

        A GET that anybody gets, by an address that never varies, refuses nothing. What
        a form refuses shows where it is taken.
        """
        if self.is_form and self.endpoint.method == "GET":
            return False
        is_plain = self.endpoint.method == "GET" and "<" not in self.endpoint.rule
        is_open = any(
            answer.is_bare and outcomes_of(self, answer) == {SUCCESS}
            for answer in self.answers
        )
        return not (is_plain and is_open) or any(a.has_query for a in self.answers)

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of success and error no test has seen, and should have."""
        wanted = (SUCCESS, ERROR) if self.may_refuse else (SUCCESS,)
        return tuple(outcome for outcome in wanted if outcome not in self.outcomes)


def outcomes_of(row: Row, answer: Answer) -> frozenset[str]:
    """Return what an answer shows: success or error, or that it may be either.

    A form that is refused is often shown again, and a page that needs a login is sent
    there: neither is told by its status.
    """
    if answer.status >= HTTPStatus.BAD_REQUEST:
        return frozenset({ERROR})
    if answer.to_login and not is_rightful(row.endpoint):
        return frozenset({ERROR})
    is_shown = answer.is_page and answer.status == HTTPStatus.OK
    if is_shown and row.is_form and row.endpoint.method in MUTATING:
        return frozenset({SUCCESS, ERROR})
    return frozenset({SUCCESS})


def is_rightful(endpoint: Endpoint) -> bool:
    """Tell whether a view may send anybody to a login, by its names."""
    return bool(RIGHTFUL.search(endpoint.rule) or RIGHTFUL.search(endpoint.name))


def matrix_of(seen: Seen) -> tuple[Row, ...]:
    """Return a row for each endpoint of the applications that were asked."""
    answers: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for answer in seen.answers:
        answers[answer.endpoint, answer.method].append(answer)
    pages = {a.endpoint for a in seen.answers if a.is_page and a.method == "GET"}
    forms = pages & {e.name for e in seen.endpoints if e.method in MUTATING}
    return tuple(
        Row(
            endpoint,
            tuple(answers[endpoint.name, endpoint.method]),
            endpoint.name in forms,
        )
        for endpoint in by_name(seen)
    )


def by_name(seen: Seen) -> Iterator[Endpoint]:
    """Yield the endpoints, each once, whatever addresses and applications it has."""
    found: dict[tuple[str, str], Endpoint] = {}
    for endpoint in seen.endpoints:
        found.setdefault((endpoint.name, endpoint.method), endpoint)
    yield from found.values()
