"""What clients reach that nobody knows."""

import pytest
from asking import probe

from handrail.created.answers import Probe
from handrail.created.reach import reached, read_and_changed

INSERT = ("INSERT posts",)


@pytest.mark.parametrize(
    "answer",
    [
        probe("POST", status=201),
        probe("DELETE", status=204),
        probe("POST", status=200, type="text/html", writes=INSERT),
        probe("POST", status=302, location="/posts/1", writes=INSERT),
    ],
)
def test_what_is_met_is_reached(answer: Probe) -> None:
    page = probe(status=200, type="text/html")
    assert list(reached((answer, page))) == [answer]


@pytest.mark.parametrize("status", [0, 400, 401, 403, 404, 405, 415, 422, 429, 500])
def test_a_refusal_proves_nothing(status: int) -> None:
    assert not list(reached((probe("POST", status=status, writes=INSERT),)))


def test_who_is_sent_on_has_not_been_met() -> None:
    login = probe("POST", status=302, location="/auth/login?next=/", writes=INSERT)
    nothing = probe("POST", status=302, location="/posts")
    assert not list(reached((login, nothing)))


def test_a_form_that_is_shown_again_has_not_been_met() -> None:
    shown = probe("POST", status=200, type="text/html")
    assert not list(reached((shown, probe(status=200, type="text/html"))))
    assert list(reached((shown,)))


@pytest.mark.parametrize(
    "rule",
    ["/register", "/api/auth/login", "/v1/tokens", "/hook", "/autocomplete"],
)
def test_some_are_anonymous_by_right(rule: str) -> None:
    assert not list(reached((probe("POST", rule, status=201, writes=INSERT),)))


def test_views_of_libraries_are_not_the_applications() -> None:
    assert not list(reached((probe("POST", status=201, path=""),)))


def test_a_get_that_writes_is_told() -> None:
    writing = probe(status=200, writes=("DROP users",))
    logout = probe(rule="/logout", status=302, writes=("DELETE sessions",))
    assert list(read_and_changed((writing, logout, probe()))) == [writing]
