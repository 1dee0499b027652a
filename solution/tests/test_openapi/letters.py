"""Letters: a small API to document, which the application does not have."""

from marshmallow import Schema

from app.exceptions import AppError, ConflictError
from app.utils.endpoint import endpoint
from app.utils.openapi.operations import Operation


class LetterSchema(Schema):
    """A letter."""


class ShelfSchema(Schema):
    """Which letters to list."""


class TornError(AppError):
    """The letter is torn."""

    status_code = 400


class SentError(ConflictError):
    """The letter is sent already."""


LETTER, SHELF = LetterSchema(), ShelfSchema()


@endpoint(body=LETTER, returns=LETTER, status=201, errors=(TornError, SentError))
def write() -> None:
    """Write a letter to X.

    It is a draft.
    """


@endpoint(query=SHELF, returns=LETTER)
def search() -> None:
    """List letters."""


@endpoint(returns=LETTER)
def read() -> None:
    """Read a letter."""


@endpoint(status=204)
def burn() -> None:
    """Burn a letter."""


vars(burn)["login"] = "required"

LETTERS, ONE_LETTER = "/letters", "/letters/<key:letter_id>"
WRITE = Operation("api.letters.write", "POST", LETTERS, write)
SEARCH = Operation("api.letters.search", "GET", LETTERS, search)
READ = Operation("api.letters.read", "GET", ONE_LETTER, read)
BURN = Operation("api.letters.burn", "DELETE", ONE_LETTER, burn)
ALL = (WRITE, SEARCH, READ, BURN)
