from typing import Any

import pytest

from handrail.runner.worker.audit.act import Event
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.network import CHECKS


@pytest.mark.parametrize(
    ("name", "args", "what"),
    [
        ("socket.bind", (None, ("", 80)), "listened for connections at `*`"),
        ("socket.connect", (None, ("a.example", 80)), "opened a connection to"),
        ("socket.connect", (None, "/run/x.sock"), "opened a connection to"),
        ("socket.connect", (None, (object(), 80)), "opened a connection to `object`"),
        ("socket.getaddrinfo", ("a.example", 80), "asked for the host `a.example`"),
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


@pytest.mark.parametrize("host", [None, "", "localhost", b"127.0.0.1"])
def test_ones_own_host_may_be_asked_for(bounds: Bounds, host: object) -> None:
    assert CHECKS["socket.getaddrinfo"](bounds, Event((host, 80), None)) is None
