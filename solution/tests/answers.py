"""Answers: what every endpoint can answer, and what of that was not seen.

What the endpoints can answer is derived from the routes of the application and the
contracts of its views. What they have answered, the test client remembers.
"""

from collections.abc import Iterator

from flask import Flask
from werkzeug.routing import Rule

from app.utils.contracts import Contract, contract_of

Answers = set[tuple[str, int]]


def possible(app: Flask) -> Answers:
    """Return every status that an endpoint can answer with, by the endpoint's name."""
    return {
        (rule.endpoint, status)
        for rule in app.url_map.iter_rules()
        for status in statuses(app, rule)
    }


def statuses(app: Flask, rule: Rule) -> Iterator[int]:
    """Return the statuses that the endpoint of a rule can answer with."""
    contract = contract_of(app.view_functions[rule.endpoint])
    if contract is not None and rule.endpoint.startswith("api."):
        yield from statuses_of_contract(contract, rule)
    elif rule.endpoint != "static":
        yield from statuses_of_page(rule)
    if "<key:" in rule.rule:
        yield 404


def statuses_of_contract(contract: Contract, rule: Rule) -> Iterator[int]:
    """Return how an endpoint of the API succeeds, and how it refuses a request.

    Limits have tests of their own: they are switched off in the others.
    """
    yield contract.status
    yield from {*contract.errors} - {429}
    if "GET" in (rule.methods or ()):
        yield from (304, 412)


def statuses_of_page(rule: Rule) -> Iterator[int]:
    """Return how a page is shown, and how its form is taken and refused."""
    methods = rule.methods or set()
    if "GET" in methods:
        yield 200
    if "POST" in methods:
        yield from (303, 400)


def unseen(app: Flask, seen: Answers) -> list[str]:
    """Return a line for each possible answer that was not seen."""
    missing = sorted(possible(app) - seen)
    return [
        f"{endpoint} was not seen to answer {status}" for endpoint, status in missing
    ]
