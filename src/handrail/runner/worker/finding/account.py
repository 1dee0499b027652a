"""Gives an account of a test that failed, for its result."""

from collections.abc import Iterator, Sequence
from typing import Any, TypedDict

from werkzeug.test import TestResponse

from handrail.runner.job import Exchange, Finding
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.finding.find import find
from handrail.runner.worker.finding.headers import headers_read, headers_sent
from handrail.runner.worker.finding.scope import Place, Sources, places_of
from handrail.runner.worker.finding.steps import names_of

WHO_ASKS = "Authorization"  # often set in a helper, and it decides about the answer


class Account(TypedDict, total=False):
    """The fields of a `TestResult` that take the tests' text to tell."""

    check: str | None
    line: int | None
    finding: Finding | None
    exchange: Exchange | None


def of(
    error: BaseException, test: str, sources: Sources, exchanges: Exchanges
) -> Account:
    """Return the account of how a test failed; of less where more cannot be told.

    Args:
        test: The file that it stands in.
        sources: The text of each file of tests.
    """
    places = places_of(error, sources)
    if not places:
        return {"exchange": exchanges.last}
    lines = [place.line for place in places if place.file == test]
    account: Account = {
        "check": places[-1].check,
        "line": lines[0] if lines else None,
        "exchange": exchanges.last,
    }
    try:
        account["exchange"] = exchange_of(places, exchanges)
        account["finding"] = find(error, places, has_exchange=bool(exchanges.notes))
    except Exception:  # noqa: BLE001 (an account must never fail what it is about)
        return account
    return account


def exchange_of(places: Sequence[Place], exchanges: Exchanges) -> Exchange | None:
    """Return the exchange that a test failed about, with the headers that it names."""
    note = exchanges.note_about(answers_at(places[-1]))
    if note is None:
        return None
    sent = [name for place in places for name in headers_sent(place.scope)]
    read = [name for place in places for name in headers_read(place.scope)]
    return note.told(dict.fromkeys([*sent, WHO_ASKS]), dict.fromkeys(read))


def answers_at(place: Place) -> Iterator[Any]:
    """Give the answers that the statement at a place names."""
    names = names_of(place.statement) if place.statement else set[str]()
    values = (place.scope.names.get(name) for name in sorted(names))
    return (value for value in values if issubclass(type(value), TestResponse))
