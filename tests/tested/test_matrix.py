"""Which endpoints were seen to succeed, and which to refuse."""

import pytest
from watched import answer, endpoint, row

from handrail.tested.matrix import Row, matrix_of
from handrail.tested.seen import Answer, Endpoint, Seen

POST = "POST"


@pytest.mark.parametrize(
    ("one", "missing"),
    [
        (row(), ("success", "error")),
        (row(answer()), ("error",)),
        (row(answer(404)), ("success",)),
        (row(answer(), answer(404)), ()),
        (row(answer(500, POST)), ("success",)),
        (row(answer(201, POST)), ("error",)),
        (row(answer(304)), ("error",)),
    ],
)
def test_a_status_from_400_on_is_a_refusal(one: Row, missing: tuple[str, ...]) -> None:
    assert one.missing == missing


def test_a_get_that_anybody_gets_refuses_nothing() -> None:
    assert row(answer(), rule="/about").missing == ()
    assert row(answer(is_bare=False), rule="/about").missing == ("error",)
    assert row(rule="/about").missing == ("success", "error")


def test_a_query_may_be_refused() -> None:
    asked = answer(is_bare=False, has_query=True)
    assert row(answer(), asked, rule="/posts").missing == ("error",)
    refused = answer(422, is_bare=False, has_query=True)
    assert row(answer(), asked, refused, rule="/posts").missing == ()


def test_a_page_that_sends_to_a_login_has_refused() -> None:
    assert row(answer(302, to_login=True), rule="/account").missing == ("success",)
    register = Row(
        Endpoint("auth.register", POST, "/register", "app/auth.py", 3),
        (Answer("auth.register", POST, 302, False, True, False, False),),
    )
    assert register.missing == ("error",)


def test_a_form_that_is_shown_again_may_be_either() -> None:
    shown = answer(200, POST, is_page=True)
    assert row(shown, is_form=True).missing == ()
    assert row(shown).missing == ("error",)


def test_what_a_form_refuses_shows_where_it_is_taken() -> None:
    asked = answer(is_page=True, is_bare=False, has_query=True)
    assert row(asked, is_form=True).missing == ()
    assert row(asked).missing == ("error",)
    assert row(answer(302, POST), is_form=True).missing == ("error",)


def test_each_method_has_its_row_and_each_endpoint_its_own_answers() -> None:
    ends = (endpoint(), endpoint(method="DELETE"), endpoint("/p/<int:id>"))
    seen = Seen(2, 0, ends, (answer(is_page=True), answer(204, "DELETE")))
    rows = matrix_of(seen)
    assert [(r.endpoint.method, r.outcomes) for r in rows] == [
        ("GET", frozenset({"success"})),
        ("DELETE", frozenset({"success"})),
    ]
    assert all(one.is_form for one in rows)
    alone = Seen(1, 0, (endpoint(),), (answer(is_page=True),))
    assert not matrix_of(alone)[0].is_form
