import multiprocessing.connection
import socket
import sys
from typing import Any

import pytest

from handrail.runner.worker.audit.act import Event
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.network import CHECKS, WHY
from handrail.runner.worker.audit.processes import STARTED


@pytest.mark.parametrize(
    ("name", "args", "what"),
    [
        ("socket.bind", (None, ("", 80)), "listened for connections at `*`"),
        ("socket.connect", (None, ("a.example", 80)), "opened a connection to"),
        ("socket.connect", (None, "/run/x.sock"), "opened a connection to"),
        ("socket.connect", (None, (object(), 80)), "opened a connection to `object`"),
        ("socket.getaddrinfo", ("a.example", 80), "asked for the host `a.example`"),
        ("socket.getaddrinfo", ("127.a.example", 80), "asked for the host"),
        ("socket.gethostbyname", ("a.example",), "asked for the host `a.example`"),
        ("socket.sendto", (None, ("10.0.0.1", 53)), "opened a connection to"),
    ],
)
def test_the_network_is_refused(
    bounds: Bounds, name: str, args: tuple[Any, ...], what: str
) -> None:
    act = CHECKS[name](bounds, Event(args, None))

    assert act is not None
    assert act.what.startswith(what)


@pytest.mark.parametrize(
    "host",
    [None, "", "0.0.0.0", "localhost", b"127.0.0.1", "127.0.1.1", socket.gethostname()],
)
def test_ones_own_host_may_be_asked_for(bounds: Bounds, host: object) -> None:
    assert CHECKS["socket.getaddrinfo"](bounds, Event((host, 80), None)) is None


def test_a_server_that_is_started_at_import_is_told_so(bounds: Bounds) -> None:
    names: dict[str, Any] = {"ask": lambda: sys._getframe(1)}
    file = f"{bounds.workspace}/app/__init__.py"
    exec(compile("frame = ask()\n", file, "exec"), names)
    act = CHECKS["socket.bind"](bounds, Event((None, ("", 80)), names["frame"]))
    later = CHECKS["socket.bind"](bounds, Event((None, ("", 80)), None))

    assert act is not None
    assert later is not None
    assert 'put what starts a server under `if __name__ == "__main__":`' in act.why
    assert later.why == WHY


def test_what_talks_to_a_pool_starts_processes(
    bounds: Bounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts = []

    def bind(*args: object) -> None:
        acts.append(CHECKS["socket.bind"](bounds, Event(args, sys._getframe(1))))
        raise PermissionError

    monkeypatch.setattr(socket.socket, "bind", bind)
    with pytest.raises(PermissionError):
        multiprocessing.connection.Listener()

    assert acts == [STARTED]
