"""A guarded process ends as its worker does, and takes all with it."""

import ctypes
import os
import select
import signal
import subprocess
import sys

import pytest

from handrail.runner.host import namespaces

if sys.platform != "linux":
    pytest.skip("only Linux has wardens", allow_module_level=True)

CODE = """\
import os, signal, sys, threading
from handrail.runner.host import namespaces, warden
{before}
warden.guarded()
{after}
"""
WITHOUT_NAMESPACES = "namespaces.leave_all = lambda: False"
STRAY = """\
if not os.fork():
    os.setsid()
    if not os.fork():
        os.execv(sys.executable, [sys.executable, "-c", "import threading; "
            "print('lives', flush=True); threading.Event().wait()"])
    os._exit(0)
os.wait()
"""


@pytest.fixture(params=["", WITHOUT_NAMESPACES], ids=["alone", "among others"])
def before(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def start(before: str, after: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", CODE.format(before=before, after=after)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize(
    ("after", "code"),
    [
        ("os._exit(0)", 0),
        ("os._exit(3)", 3),
        ("os.abort()", -signal.SIGABRT),
        ("os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL),
    ],
)
def test_it_ends_as_its_worker_does(before: str, after: str, code: int) -> None:
    with start(before, after) as process:
        assert process.wait(10) == code


@pytest.mark.parametrize("end", ["os._exit(0)", "threading.Event().wait()"])
def test_what_left_the_group_ends_too(before: str, end: str) -> None:
    with start(before, STRAY + end) as process:
        assert process.stdout is not None
        assert process.stdout.readline() in {"lives\n", ""}
        process.terminate()
        process.wait(10)
        ready, _, _ = select.select([process.stdout], [], [], 10)

        assert ready
        assert process.stdout.read() in {"lives\n", ""}


def test_all_end_with_the_warden(before: str) -> None:
    after = "print('lives', flush=True)\nthreading.Event().wait()"
    with start(before, after) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        ready, _, _ = select.select([process.stdout], [], [], 10)

        assert ready


def test_a_worker_is_the_same_user_in_a_world_of_its_own() -> None:
    with start("", "print(os.getpid(), os.getuid(), os.getgid())") as process:
        pid, user, group = process.communicate(timeout=10)[0].split()

    assert [int(user), int(group)] == [os.getuid(), os.getgid()]
    if pid != "2":
        pytest.skip("this system gives no namespaces")


def test_a_refusal_of_the_kernel_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        def __init__(self, _: object) -> None: ...

        def unshare(self, _: int) -> int:
            return -1

    monkeypatch.setattr(ctypes, "CDLL", Refusing)

    assert namespaces.leave_all() is False
    assert os.getpid() != 1
