"""What tests of the document share."""

from collections import Counter
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.counts import COUNTED
from tests.test_openapi.reading import DOCUMENT, Document

MADE_UP = "Requests made up from the document"


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
        record_property(COUNTED, (MADE_UP, dict(classes)))

    return count
