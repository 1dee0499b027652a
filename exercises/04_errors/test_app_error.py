import pytest


def test_the_message_is_kept() -> None:
    """An error raised with a message has that message."""
    from app.exceptions import ConflictError

    assert ConflictError("The name is taken").message == "The name is taken"


def test_without_a_message_it_has_that_of_its_class() -> None:
    """An error raised without a message has the message of its class."""
    from app.exceptions import AppError, ConflictError

    assert AppError().message == "Bad request"
    assert ConflictError().message == "Conflict"


def test_a_message_stays_with_its_error() -> None:
    """The message of one error is not seen in the next one.

    A class serves all requests of a process. What is written on it in one request
    is told to the clients of the others.
    """
    from app.exceptions import ConflictError

    ConflictError("ada@example.com is taken")

    assert ConflictError().message == "Conflict"


@pytest.mark.parametrize("details", [{"page": 3}, ["page"], {}, []])
def test_the_details_are_kept(details: object) -> None:
    """An error raised with details has them as they were handed in, empty ones too."""
    from app.exceptions import AppError

    assert AppError("Not so", details=details).details == details


def test_without_details_it_has_none() -> None:
    """An error raised without details has None, so that the answer leaves them out."""
    from app.exceptions import AppError

    assert AppError("Not so").details is None


def test_its_text_is_the_message() -> None:
    """`str(error)`, which is what a log shows of it, is the message alone."""
    from app.exceptions import AppError, NotFoundError

    assert str(AppError("Not so", {"page": 3})) == "Not so"
    assert str(NotFoundError()) == "Not found"
