"""Which headers a test is about."""

from collections.abc import Callable

import pytest

from handrail.runner.worker.finding.headers import headers_read, headers_sent
from handrail.runner.worker.finding.scope import Place

Places = Callable[..., list[Place]]
HEAD = "from shop import echo\nHEADER = 'X-Request-ID'\n"


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("answer.headers['Allow']", ["Allow"]),
        ("answer.headers[HEADER] != answer.headers[HEADER]", ["X-Request-ID"]),
        ("first.headers.get('ETag', '') or x.headers['Vary']", ["ETag", "Vary"]),
        ("answer.headers.getlist('WWW-Authenticate')", ["WWW-Authenticate"]),
        ("HEADER in answer.headers", ["X-Request-ID"]),
        ("HEADER not in answer.headers", ["X-Request-ID"]),
        ("request.headers['Accept']", []),
        ("answer.headers[echo('Allow')]", []),
        ("answer.headers.items()", []),
        ("client.get('/', headers={'Accept': '*/*'})", []),
    ],
)
def test_headers_that_are_read_are_named(
    places: Places, statement: str, names: list[str]
) -> None:
    [place] = places(f"{HEAD}def test_it():\n    1 / 0\n    echo({statement})\n")

    assert sorted(headers_read(place.scope)) == sorted(names)


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        (
            "client.get('/', headers={'Accept': '*/*', HEADER: 'a'})",
            ["Accept", "X-Request-ID"],
        ),
        ("client.get('/', headers=mine)", ["Range"]),
        ("client.get('/', headers=others)", []),
        ("client.get('/', headers={**others, 'Accept': 'a'})", ["Accept"]),
        ("answer.headers['Allow']", []),
    ],
)
def test_headers_that_are_sent_are_named(
    places: Places, statement: str, names: list[str]
) -> None:
    lines = f"    1 / 0\n    mine = {{'Range': 'bytes=0-1'}}\n    echo({statement})\n"
    [place] = places(f"{HEAD}def test_it():\n{lines}")

    assert headers_sent(place.scope) == names
