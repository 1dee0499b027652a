import pytest

from app.exceptions import (
    AppError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    UnauthorizedError,
)


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (AppError, 400, "Bad request"),
        (UnauthorizedError, 401, "Authentication required"),
        (ForbiddenError, 403, "Not allowed"),
        (NotFoundError, 404, "Not found"),
        (ConflictError, 409, "Conflict"),
    ],
)
def test_an_error_has_a_status_and_a_message(
    error: type[AppError], status: int, message: str
) -> None:
    raised = error()

    assert isinstance(raised, AppError)
    assert (raised.status_code, raised.message) == (status, message)
    assert str(raised) == message
    assert raised.details is None


@pytest.mark.parametrize("message", ["No such book", ""])
def test_a_message_is_for_one_error_alone(message: str) -> None:
    raised = NotFoundError(message)

    assert raised.message == str(raised) == message
    assert NotFoundError().message == "Not found"


@pytest.mark.parametrize("details", [{"title": ["Too long."]}, [], {}, 0])
def test_details_are_kept_as_they_are(details: object) -> None:
    assert AppError(details=details).details == details


def test_who_has_not_shown_who_they_are_is_told_how() -> None:
    assert dict(UnauthorizedError.headers) == {"WWW-Authenticate": "Bearer"}


@pytest.mark.parametrize("error", [AppError, ForbiddenError, ConflictError])
def test_no_other_error_asks_for_a_login(error: type[AppError]) -> None:
    assert dict(error.headers) == {}
