"""What tests of the document share."""

from collections import Counter

import pytest
from flask.testing import FlaskClient

from tests.test_openapi.reading import DOCUMENT, Document

ANSWERS = pytest.StashKey[Counter[tuple[str, int]]]()


@pytest.fixture
def document(client: FlaskClient) -> Document:
    """The document."""
    made: Document = client.get(DOCUMENT).get_json()
    return made


@pytest.fixture
def answers(request: pytest.FixtureRequest) -> Counter[tuple[str, int]]:
    """How many answers there were in this run, by operation and status."""
    return request.config.stash.setdefault(ANSWERS, Counter())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell how many requests were sent, by the class of their answers' status."""
    classes: Counter[int] = Counter()
    for (_, status), number in config.stash.get(ANSWERS, Counter()).items():
        classes[status // 100] += number
    if classes:
        numbers = ", ".join(f"{key}xx: {classes[key]}" for key in sorted(classes))
        terminalreporter.write_line(
            f"Requests made up from the document: {classes.total()} ({numbers})"
        )
