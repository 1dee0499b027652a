"""HR191: endpoints that no test has seen succeed, or refuse."""

import pytest
from watched import answer, row, weighed

from handrail.tested.matrix import Row


def messages(*rows: Row, **exempt: str) -> list[str]:
    found = weighed("HR191", requests=1, matrix=rows, exempt={"HR191": exempt})
    return [message for *_, message in found]


def test_what_no_test_has_seen_is_found_at_its_view() -> None:
    ((level, path, line, message),) = weighed(
        "HR191", requests=1, matrix=(row(answer()),)
    )
    assert (level, path, line) == ("warning", "app/posts.py", 7)
    assert message == (
        "No test has seen GET /posts/<int:id> (posts.one) refuse a request."
    )


def test_an_endpoint_that_nobody_asks_is_one_finding() -> None:
    (message,) = messages(row())
    assert message.endswith("(posts.one) succeed or refuse a request.")


def test_both_are_enough() -> None:
    assert not messages(row(answer(), answer(404)))


@pytest.mark.parametrize(
    "cell", ["posts.one", "posts.one error", "posts.one GET", "posts.one GET error"]
)
def test_a_cell_is_exempted_by_its_names(cell: str) -> None:
    assert not messages(row(answer()), **{cell: "It cannot fail."})


@pytest.mark.parametrize(
    "cell", ["posts.two", "posts.one success", "posts.one PUT", "GET", ""]
)
def test_another_cell_exempts_nothing(cell: str) -> None:
    assert messages(row(answer()), **{cell: "It cannot fail."})


def test_a_run_without_a_request_is_another_rules() -> None:
    assert not weighed("HR191", requests=0, matrix=(row(),))
