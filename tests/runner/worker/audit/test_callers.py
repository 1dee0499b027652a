"""Who makes a call is told by the frames of the call stack."""

import ctypes.util
import linecache
import logging.handlers
import os
import pkgutil
import platform
import socket
import subprocess
import sys
import tokenize
from collections.abc import Callable
from pathlib import Path
from types import FrameType, ModuleType

import pytest

from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.callers import does_without, is_import

Asks = Callable[[], object]


@pytest.fixture
def spared(monkeypatch: pytest.MonkeyPatch) -> Callable[..., set[bool]]:
    """A function that tells whether a call can be done without, by who makes it."""

    def spared(event: str, module: object, name: str, ask: Asks) -> set[bool]:
        answers = set()

        def refuse(*_: object, **__: object) -> None:
            answers.add(does_without(event, sys._getframe(1)))
            raise PermissionError

        with monkeypatch.context() as patch:
            patch.setattr(module, name, refuse)
            ask()
        return answers

    return spared


@pytest.mark.parametrize(
    ("event", "module", "name", "ask"),
    [
        ("open", tokenize, "_builtin_open", lambda: linecache.getline(__file__, 1)),
        ("os.listdir", os, "listdir", lambda: list(pkgutil.iter_modules())),
        (
            "subprocess.Popen",
            subprocess.Popen,
            "_execute_child",
            vars(platform)["_Processor"].from_subprocess,
        ),
        (
            "subprocess.Popen",
            subprocess.Popen,
            "_execute_child",
            lambda: ctypes.util.find_library("nothing"),
        ),
        (
            "socket.connect",
            socket.socket,
            "connect",
            lambda: logging.handlers.SysLogHandler("/dev/log").close(),
        ),
    ],
)
def test_what_a_library_does_without_fails_for_it_alone(
    spared: Callable[..., set[bool]],
    event: str,
    module: ModuleType,
    name: str,
    ask: Asks,
) -> None:
    if sys.platform != "linux":
        pytest.skip("elsewhere they try something else")
    linecache.clearcache()

    assert spared(event, module, name, ask) == {True}


def test_others_do_not_go_on(spared: Callable[..., set[bool]]) -> None:
    def start() -> None:
        with pytest.raises(PermissionError):
            subprocess.run(["true"], check=False)

    started = spared("subprocess.Popen", subprocess.Popen, "_execute_child", start)

    assert started == {False}
    assert not does_without("os.fork", None)


def test_a_call_is_made_at_import_or_later(bounds: Bounds) -> None:
    def frame_of(source: str) -> FrameType:
        names = {"ask": lambda: sys._getframe(1)}
        file = str(Path(bounds.workspace, "app/__init__.py"))
        exec(compile(source, file, "exec"), names)
        found = names["found"] if "found" in names else names["go"]()
        assert isinstance(found, FrameType)
        return found

    assert is_import(bounds, frame_of("found = ask()"))
    assert is_import(bounds, frame_of("def go(): return ask()\nfound = go()"))
    assert not is_import(bounds, frame_of("def go(): return ask()"))
