"""Factories that hang, end, print, reach out and leave things behind."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from asking import asked

from handrail.check.application import laid_out
from handrail.check.application.engine import Examined
from handrail.check.application.laid_out import modules_to_send

HOSTILE = """
    import ctypes, os, sys, threading
    from flask import Flask

    def hangs():
        threading.Event().wait(1000)

    def exits():
        sys.exit(3)

    def leaves():
        os._exit(4)

    def prints():
        while True:
            print("x" * 100_000)

    def raises():
        raise RuntimeError("no " + os.environ["SECRET_KEY"])

    def needs():
        import no_such_package

    def returns():
        return 3

    def leaves_a_child():
        if ctypes.CDLL(None).fork() == 0:
            ctypes.CDLL(None).setsid()
            ctypes.CDLL(None).sleep(1000)
        return Flask("shop")

    def reaches_out(by_c=True):
        import socket
        app = Flask("shop")
        udp = lambda: socket.socket(type=socket.SOCK_DGRAM)
        tries = {
            "tcp": lambda: socket.create_connection(("192.0.2.1", 80), 1),
            "udp": lambda: udp().sendto(b"", ("192.0.2.1", 9)),
            "listen": lambda: socket.create_server(("127.0.0.1", 0)),
            "write": lambda: open("/tmp/handrail-was-here", "w"),
            "program": lambda: os.system("true"),
            "fork": os.fork,
            "kill": lambda: os.kill(os.getppid(), 9),
        }
        if by_c:
            tries["c"] = through_c
        for name, act in tries.items():
            try:
                act()
            except OSError:
                continue
            raise SystemError(name)
        open("inside", "w").close()
        return app

    def through_c():
        libc = ctypes.CDLL(None, use_errno=True)
        name = (ctypes.c_ubyte * 16)(2, 0, 0, 80, 192, 0, 2, 1)
        if libc.connect(libc.socket(2, 1, 0), name, 16):
            raise OSError(ctypes.get_errno())

    def ends_at_a_request():
        app = Flask("shop")
        app.add_url_rule("/end", "end", lambda: os._exit(5), methods=["POST"])
        return app
    """


def hostile(folder: Path, factory: str, **settings: float) -> Examined:
    """Ask a factory that does what it should not."""
    return asked(folder, {"shop.py": HOSTILE}, f"shop:{factory}", **settings)


@pytest.mark.parametrize(
    ("factory", "said", "line"),
    [
        ("exits", "It ends the program: sys.exit(3).", 8),
        ("leaves", "It ended its process: exit code 4.", 0),
        ("prints", "It printed without end.", 0),
        ("raises", "RuntimeError: no ….", 18),
        ("needs", "No module named 'no_such_package'.", 21),
        ("returns", "returned int, and no Flask application.", 0),
        ("missing", "The module shop has no missing.", 0),
    ],
)
def test_what_cannot_be_made_is_a_finding(
    tmp_path: Path, factory: str, said: str, line: int
) -> None:
    examined = hostile(tmp_path, factory)
    (finding,) = examined.findings
    assert examined.application is None
    assert (finding.rule, finding.place.path) == ("HR004", "shop.py")
    assert said in finding.message
    assert finding.place.line == line


def test_what_hangs_is_stopped(tmp_path: Path) -> None:
    (finding,) = hostile(tmp_path, "hangs", seconds=2.0).findings
    assert finding.message.endswith("It takes more than 2 seconds.")


def test_a_view_that_ends_the_process_is_named(tmp_path: Path) -> None:
    (finding,) = hostile(tmp_path, "ends_at_a_request").findings
    assert "exit code 5. That was at POST /end." in finding.message


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has Landlock")
def test_an_application_is_held_in(tmp_path: Path) -> None:
    examined = hostile(tmp_path, "reaches_out")
    assert not examined.findings
    assert not (tmp_path / "inside").exists()
    assert not Path("/tmp/handrail-was-here").exists()


def without_kernel() -> Iterator[tuple[str, str]]:
    """Yield what runs beside an application, as where the kernel cannot hold it in."""
    none = {
        "landlock.py": "def confinement(*_):\n    return lambda: False\n",
        "namespaces.py": "leave_all = adopt_orphans = end_with_parent = bool\n",
    }
    for name, text in modules_to_send():
        yield name, none.get(name.rpartition("/")[2], text)


@pytest.mark.skipif(sys.platform == "win32", reason="it tries what only POSIX has")
def test_python_code_is_held_in_without_a_kernel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laid_out, "modules_to_send", without_kernel)
    examined = hostile(tmp_path, "reaches_out(False)")
    assert not examined.findings
    assert "neither Landlock nor namespaces" in examined.notes[1]
    assert not Path("/tmp/handrail-was-here").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells of folders")
def test_nothing_is_left_running(tmp_path: Path) -> None:
    folder = tmp_path / "nothing-is-left"
    hostile(folder, "leaves_a_child")
    assert not [place for place in working_folders() if folder.name in place]


def working_folders() -> Iterator[str]:
    """Yield where processes work, as far as the system tells."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            yield str((process / "cwd").readlink())
        except OSError:
            continue
