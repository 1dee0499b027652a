import logging
from collections.abc import Callable

import pytest
from flask import Flask

Check = Callable[[], object]
LogOf = Callable[[Flask, int], list[str]]


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    """A new application."""
    return make_app()


@pytest.fixture
def log(app: Flask, log_of: LogOf) -> list[str]:
    """What the application's log says from now on, an entry each."""
    return log_of(app, logging.WARNING)


@pytest.fixture
def passes(app: Flask) -> Callable[[Check], bool]:
    """A function that runs a check named "search" as a request would."""

    def run(check: Check) -> bool:
        from app.api.health import check_passes

        with app.test_request_context("/api/v1/health/ready"):
            return check_passes("search", check)

    return run


def failing_with(error: BaseException) -> Check:
    """Make a check that raises the error."""

    def check() -> None:
        raise error

    return check


@pytest.mark.parametrize("result", [None, True, False, 0, ""])
def test_a_check_that_returns_has_passed(
    passes: Callable[[Check], bool], result: object
) -> None:
    """A check that returns has passed, whatever it returns.

    Most checks return nothing: a query that did not raise has said it all.
    """
    assert passes(lambda: result) is True


@pytest.mark.parametrize(
    "error",
    [
        ConnectionError("refused"),
        TimeoutError("too slow"),
        RuntimeError("a library's own error"),
        KeyError("a bug in the check"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_any_exception_is_a_failure(
    passes: Callable[[Check], bool], error: Exception
) -> None:
    """A check that raises, whatever the exception, has failed: False is returned."""
    assert passes(failing_with(error)) is False


def test_the_reason_is_logged(passes: Callable[[Check], bool], log: list[str]) -> None:
    """The application's log names the check that failed and says why.

    `check_passes` tells its caller no more than False.
    """
    passes(failing_with(ConnectionError("no route to 10.0.0.5")))

    assert "search" in "".join(log)
    assert "no route to 10.0.0.5" in "".join(log)


def test_a_check_that_passes_is_not_logged_as_failed(
    passes: Callable[[Check], bool], log: list[str]
) -> None:
    """A check that passes leaves no warning and no error in the log.

    Health is asked for every few seconds.
    """
    passes(lambda: None)

    assert log == []


def test_an_exit_goes_through(passes: Callable[[Check], bool]) -> None:
    """`SystemExit`, raised to end the process, is not taken for a failed check.

    A server raises it in a worker that has to stop, wherever that worker is just then.
    """
    with pytest.raises(SystemExit):
        passes(failing_with(SystemExit(1)))
