"""The way of a worker without a network to the database server."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from handrail.runner import Job, run
from handrail.runner.host.relay import SOCKET, Relay, dial, through
from handrail.server import VARIABLE, database_server

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such sockets")

ASKS = '''\
def test_it_answers_on_postgresql(postgresql):
    """The server answers."""
    from sqlalchemy import create_engine, select

    engine = create_engine(postgresql)
    with engine.connect() as connection:
        assert connection.scalar(select(1)) == 1
    engine.dispose()
'''


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a path that is short enough for a socket."""
    path = Path("/tmp") / f"relay-{os.getpid()}"
    path.mkdir()
    yield path
    shutil.rmtree(path)


@pytest.fixture
def shouting() -> Iterator[str]:
    """The URL of a server that says in capitals what it is told, until that ends."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        client, _ = listener.accept()
        with client, listener:
            while chunk := client.recv(100):
                client.sendall(chunk.upper())
            client.sendall(b"!")

    thread = Thread(target=serve, daemon=True)
    thread.start()
    yield f"postgresql://ann:secret@127.0.0.1:{listener.getsockname()[1]}/shop?a=1"
    thread.join()


def test_what_is_said_goes_both_ways_until_both_have_ended(
    folder: Path, shouting: str
) -> None:
    relay = Relay(folder, shouting)
    with dial(urlsplit(relay.url)) as client:
        client.sendall(b"hello")
        client.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: client.recv(100), b""))
    relay.close()

    assert said == b"HELLO!"


def test_its_url_is_the_servers_by_way_of_the_folder() -> None:
    url = through(Path("/a/b"), urlsplit("postgresql://ann:p%40@db.test:77/shop?a=1"))

    assert url == "postgresql://ann:p%40@/shop?a=1&host=%2Fa%2Fb&port=5432"


def test_once_closed_it_takes_nobody(folder: Path) -> None:
    relay = Relay(folder, "postgresql://127.0.0.1/shop")
    relay.close()

    with socket.socket(socket.AF_UNIX) as client, pytest.raises(OSError):  # noqa: PT011
        client.connect(str(folder / SOCKET.format(port=5432)))


def test_a_path_that_is_too_long_is_told(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 120)
    folder.mkdir()

    with pytest.raises(OSError, match="too long"):
        Relay(folder, "postgresql://127.0.0.1/shop")


@pytest.mark.skipif(not database_server(), reason=f"{VARIABLE} names no server")
def test_a_worker_gets_to_the_server(tmp_path: Path) -> None:
    kept = Path(__file__).parents[3] / "exercises/conftest.py"
    tests, workspace = tmp_path / "exercises", tmp_path / "workspace"
    for path in (tests, workspace):
        path.mkdir()
    shutil.copy(kept, tests)
    file = tests / "test_it_on_postgresql.py"
    file.write_text(ASKS, "utf-8")

    report = run(Job(workspace, tests, (file,)))

    assert report.passed, report
