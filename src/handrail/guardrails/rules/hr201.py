"""Tests that call others."""

import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import TESTS_ALONE, Rule
from handrail.source.calls import text_of
from handrail.source.module import Module

CLIENTS = frozenset(
    f"{library}.{method}"
    for library in ("requests", "httpx", "urllib3")
    for method in ("get", "post", "put", "patch", "delete", "head", "request")
) | {"urllib.request.urlopen"}
MOCKS = (
    "responses",
    "requests_mock",
    "httpretty",
    "respx",
    "vcr",
    "patch(",
    "monkeypatch",
    "mocker",
)
LOCAL = re.compile(
    r"^https?://(localhost|127\.|0\.0\.0\.0|\[::1\]|[\w.-]+\.(test|example|invalid|local))"
)


class HR201(Rule):
    """A test asks a server on the network.

    It fails when that server is slow, gone or changed, and whoever runs the tests tells
    it so. The network is looked at once more when the tests run, by another engine.
    """

    id = "HR201"
    title = "Test that calls the network"
    kinds = TESTS_ALONE
    level = Level.WARNING
    words = ("requests.", "httpx.", "urlopen", "urllib3")
    pattern = re.compile(rb"\(\s*[rRuU]?[\"']{1,3}http")
    fix = "Mock what calls the service, or let a server on loopback stand in for it."
    false_alarms = "A test that is meant to run against a deployment."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the calls of tests to addresses of others."""
        if any(mock in module.text for mock in MOCKS):
            return
        for node, name in module.calls:
            url = text_of(node.args[0]) if node.args else None
            if (
                name in CLIENTS
                and url
                and url.startswith("http")
                and not LOCAL.match(url)
            ):
                yield self.found(module.at(node), f"This test needs {url}.")
