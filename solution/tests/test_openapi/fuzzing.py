"""Fuzzing: requests made up from the document, and what is wrong with the answers."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from requests.auth import AuthBase
from schemathesis import Config, openapi
from schemathesis.engine import events, from_schema

from tests.test_openapi.reading import DOCUMENT

FEW, MANY = 1, 25
# Which version there is, or who is logged in, is nothing that a schema could say: a
# request may be refused, well formed or not. Nor is that a token comes from a mail.
REFUSALS = ["401", "403", "404", "409", "412", "429", "5xx"]
BY_MAIL = {
    "include-operation-id": ["api.auth.reset_password", "api.auth.confirm_email"],
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ["2xx", "400", *REFUSALS]}
    },
}
CHECKS = {
    "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", *REFUSALS]},
    "negative_data_rejection": {"expected-statuses": ["400", "405", "415", *REFUSALS]},
}


@dataclass
class Findings:
    """What came of the requests.

    Args:
        answers: How many there were of each operation with each status.
        problems: What is wrong, once for each operation and kind.
    """

    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    problems: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, event: events.EngineEvent) -> None:
        """Note what an event of the run tells."""
        match event:
            case events.ScenarioFinished():
                self.add_answers(event)
                self.add_failures(event)
            case events.NonFatalError():
                self.problems.setdefault((event.label, "error"), repr(event.value))
            case events.FatalError():
                raise event.exception
            case events.SchemaAnalysisWarnings():
                found = [str(warning) for warning in event.warnings]
                self.problems |= {(text, "warning"): text for text in found}

    def add_answers(self, event: events.ScenarioFinished) -> None:
        """Count the answers."""
        record = event.recorder
        for key, interaction in record.interactions.items():
            if interaction.response is not None:
                label = record.cases[key].value.operation.label
                self.answers[label, interaction.response.status_code] += 1

    def add_failures(self, event: events.ScenarioFinished) -> None:
        """Note each answer that is not as promised, with the request in curl."""
        for key, checks in event.recorder.checks.items():
            label = event.recorder.cases[key].value.operation.label
            for info in (check.failure_info for check in checks):
                if info is not None:
                    text = f"{info.failure.message}\n{info.code_sample}"
                    self.problems.setdefault((label, info.failure.title), text)


def fuzz(app: Flask, auth: AuthBase | None, seed: int, findings: Findings) -> None:
    """Send one round of requests, and note what comes of them.

    Args:
        app: The application.
        auth: Who sends them, or None.
        seed: Which round. The first asks each operation once or twice, and the second
            goes through the limits of every field; the rest are random.
        findings: Where to note it.
    """
    settings: dict[str, Any] = {
        "seed": seed,
        "cache": {"enabled": False},
        "generation": {"database": "none", "max-examples": MANY if seed else FEW},
        "operations": [BY_MAIL],
        "checks": CHECKS,
        "phases": {
            "coverage": {"enabled": seed == 1},
            "stateful": {"enabled": seed > 0},
        },
    }
    schema = openapi.from_wsgi(DOCUMENT, app, config=Config.from_dict(settings))
    if auth is not None:
        schema.auth.set_from_requests(auth)
    for event in from_schema(schema).execute():
        findings.add(event)
