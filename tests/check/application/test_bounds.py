"""What Python code may not do, where no kernel sees to it."""

import os
from pathlib import Path
from typing import Any

import pytest

from handrail.check.application.failures import in_what_it_was_held
from handrail.check.application.worker.bounds import hook_for

READ, WRITE = os.O_RDONLY, os.O_WRONLY | os.O_CREAT


@pytest.mark.parametrize(
    ("event", "args"),
    [
        ("socket.connect", (None, ("192.0.2.1", 80))),
        ("socket.sendto", (None, ("192.0.2.1", 80))),
        ("socket.bind", (None, ("127.0.0.1", 0))),
        ("socket.getaddrinfo", ("db.example", 5432, 0, 0, 0)),
        ("subprocess.Popen", ("true", ["true"], None, None)),
        ("os.fork", ()),
        ("os.kill", (1, 9)),
        ("open", ("/etc/passwd", "w", WRITE)),
        ("open", (b"../outside", "w", WRITE)),
        ("os.remove", ("/etc/passwd", -1)),
        ("os.rename", ("inside", "/outside", -1, -1)),
        ("sqlite3.connect", ("/outside.db",)),
        ("sqlite3.connect", ("file:/outside.db?mode=rwc",)),
    ],
)
def test_acts_on_the_outside_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, event: str, args: tuple[Any, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OSError, match=r"denied|unreachable"):
        hook_for(str(tmp_path))(event, args)


@pytest.mark.parametrize(
    ("event", "args"),
    [
        ("open", ("/etc/passwd", "r", READ)),
        ("open", ("inside", "w", WRITE)),
        ("open", (os.devnull, "w", WRITE)),
        ("open", (3, "w", WRITE)),
        ("os.mkdir", ("folder", 0o777, -1)),
        ("sqlite3.connect", (":memory:",)),
        ("sqlite3.connect", ("inside.db",)),
        ("socket.__new__", (None, 2, 1, 0)),
        ("import", ("flask", None, None, None, None)),
    ],
)
def test_acts_on_the_inside_are_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, event: str, args: tuple[Any, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    hook_for(str(tmp_path))(event, args)


def test_a_link_to_the_outside_is_outside(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    try:
        (scratch / "link").symlink_to(tmp_path / "outside")
    except OSError:
        pytest.skip("the system makes no links")
    with pytest.raises(PermissionError):
        hook_for(str(scratch))("open", (str(scratch / "link"), "w", WRITE))


def test_what_did_not_hold_is_told() -> None:
    told = {
        in_what_it_was_held({"kernel": kernel, "network": network})
        for kernel, network in ((True, False), (False, True), (False, False))
    }
    assert len(told) == 3
