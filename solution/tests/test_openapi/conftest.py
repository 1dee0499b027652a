"""What tests of the document share."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import hypothesis.configuration
import pytest
from flask.testing import FlaskClient
from schemathesis.core.transport import Response
from schemathesis.transport.wsgi import WSGITransport

from tests.test_openapi.reading import DOCUMENT, Document

ANSWERS = pytest.StashKey[Counter[tuple[str, int]]]()


@pytest.fixture(scope="session", autouse=True)
def hypothesis_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where Hypothesis keeps what it remembers: not among the sources."""
    home = tmp_path_factory.mktemp("hypothesis")
    hypothesis.configuration.set_hypothesis_home_dir(home)
    yield
    hypothesis.configuration.set_hypothesis_home_dir(None)


@pytest.fixture
def document(client: FlaskClient) -> Document:
    """The document."""
    made: Document = client.get(DOCUMENT).get_json()
    return made


@pytest.fixture
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep from the application's client what only sockets can be set to.

    Schemathesis 4.32 hands it over where it tries an operation without a login.
    """
    send = WSGITransport.send

    def send_here(self: WSGITransport, *args: Any, **settings: Any) -> Response:
        for name in ("max_redirects", "verify", "cert"):
            settings.pop(name, None)
        return send(self, *args, **settings)

    monkeypatch.setattr(WSGITransport, "send", send_here)


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
