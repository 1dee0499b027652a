"""What tests of the document share."""

from collections import Counter
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.test_openapi.reading import DOCUMENT, Document

ANSWERS = "answers"  # what a test's report calls them; a worker's reports have them too


@pytest.fixture
def document(client: FlaskClient) -> Document:
    """The document."""
    made: Document = client.get(DOCUMENT).get_json()
    return made


@pytest.fixture
def count_answers(
    record_property: Callable[[str, object], None],
) -> Callable[[Counter[tuple[str, int]]], None]:
    """A function that takes how many answers there were, by operation and status."""

    def count(answers: Counter[tuple[str, int]]) -> None:
        classes: Counter[str] = Counter()
        for (_, status), number in answers.items():
            classes[f"{status // 100}xx"] += number
        record_property(ANSWERS, dict(classes))

    return count


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many requests were sent, by the class of their answers' status."""
    reports = (r for group in terminalreporter.stats.values() for r in group)
    calls = (r for r in reports if getattr(r, "when", None) == "call")
    classes: Counter[str] = Counter()
    for report in calls:
        classes.update(dict(report.user_properties).get(ANSWERS, {}))
    if classes:
        numbers = ", ".join(f"{key}: {classes[key]}" for key in sorted(classes))
        terminalreporter.write_line(
            f"Requests made up from the document: {classes.total()} ({numbers})"
        )
