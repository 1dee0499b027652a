"""The audit in a real run: it names the act, the line and the test, and ends it."""

from collections.abc import Callable

import pytest

from handrail.runner import Frame, Report

Check = Callable[..., Report]

WALK = """\
import sys

def names():
    frame = sys._getframe()
    while frame:
        yield frame.f_globals["__name__"], {*frame.f_locals}
        frame = frame.f_back

print(*names(), sep="\\n")
def go():
    print(*names(), sep="\\n")
    return 3
"""
CALL = "def test_call():\n    from app import go\n    assert go() == 3\n"
ACTS = {
    "import os; os.system('true')": "started a process, `true`",
    "import socket; socket.create_connection(('10.1.1.1', 80))": "asked for the host",
    "open('/somewhere', 'w')": "changed the file `/somewhere`",
    "open(__file__, 'a')": "changed its own source, `app/__init__.py`",
    "import shutil; shutil.rmtree('app')": "changed its own source, `app`",
    "import sys; sys._current_frames()": "read a frame of the call stack",
    "import gc; gc.get_objects()": "listed the objects of the process",
    "exec('import sys; sys.settrace(None)')": "followed each line that runs",
}


@pytest.mark.parametrize(("statement", "act"), ACTS.items(), ids=list(ACTS.values()))
def test_an_act_is_told_with_its_place(check: Check, statement: str, act: str) -> None:
    report = check(f"def go():\n    {statement}\n    return 3\n", CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "forbidden"
    assert f"The code was stopped before it {act}" in report.trouble.message
    assert "while `test_call` ran." in report.trouble.message
    assert report.trouble.frame == Frame("app/__init__.py", 2, "go", statement)


def test_an_act_at_import_is_told(check: Check) -> None:
    report = check("import os\nos.fork()\n", CALL)

    assert report.trouble is not None
    assert report.trouble.kind == "forbidden"
    assert report.trouble.frame == Frame("app/__init__.py", 2, "<module>", "os.fork()")


def test_an_act_in_a_thread_is_told(check: Check) -> None:
    report = check(
        "import os, threading\ndef act(): os.system('true')\n"
        "def go():\n    thread = threading.Thread(target=act)\n"
        "    thread.start()\n    thread.join()\n    return 3\n",
        CALL,
    )

    assert report.trouble is not None
    assert report.trouble.kind == "forbidden"


ALLOWED = [
    "from pathlib import Path; Path('new').mkdir(); Path('new/a.txt').write_text('a')",
    "import tempfile; tempfile.NamedTemporaryFile().write(b'a')",
    "import sqlite3; sqlite3.connect('app.db').execute('create table a (b)')",
    "import logging; logging.getLogger(__name__).warning('frames are read for this')",
    "import asyncio; asyncio.run(asyncio.sleep(0))",
    "import traceback; traceback.format_stack()",
    "import threading; threading.Thread(target=print).start()",
    "from collections import namedtuple; namedtuple('A', 'b')(1)",
    "import uuid, secrets, hashlib; uuid.uuid4()",
    "import sys; sys._getframe(1).f_back",
    "import inspect; inspect.stack()",
    "import platform; platform.processor()",
    "import socket; socket.getfqdn()",
    "import multiprocessing; multiprocessing.Value('i')",
]


@pytest.mark.parametrize("statement", ALLOWED)
def test_what_applications_do_is_allowed(check: Check, statement: str) -> None:
    code = statement.replace("; ", "\n    ").replace("mkdir()", "mkdir(exist_ok=True)")
    code = code.replace("create table a", "create table if not exists a")
    report = check(f"def go():\n    {code}\n    return 3\n", CALL)

    assert report.trouble is None
    assert report.passed


def test_whoever_looks_down_the_stack_finds_nobody_who_judges(check: Check) -> None:
    report = check(WALK, CALL)
    lines = report.output.splitlines()
    # Who forks a worker, here and for `verify`, holds what the forks before it had.
    below = {n for n in lines if "handrail" in n and "forkserver" not in n}

    assert report.passed
    assert "test_1" in report.output
    assert "pytest" not in report.output
    assert below == {
        "('handrail.runner.worker.mainthread', {'run'})",
        "('handrail.runner.worker.mainthread', {'left'})",
        "('handrail.runner.worker.main', {'libraries'})",
    }


def test_a_frame_is_refused_where_a_failure_is_told(check: Check) -> None:
    report = check(
        "import sys\nclass Odd(Exception):\n"
        "    def __str__(self): return str(sys._getframe())\n"
        "def go(): raise Odd\n",
        CALL,
    )

    assert report.trouble is not None
    assert "read a frame of the call stack" in report.trouble.message


PLACES = """\
import sys, traceback

def go(view):
    try:
        view()
    except LookupError:
        return len(traceback.extract_tb(sys.exc_info()[2]))
"""
VIEW = """\
class Shop:
    @property
    def book(self): raise LookupError

def test_call():
    from app import go
    assert go(lambda: Shop().book) == 4
"""


def test_an_error_of_a_tests_own_view_leads_to_nobody(check: Check) -> None:
    assert check(PLACES, VIEW).passed


BROKEN = """\
from collections import UserList

def go():
    broken = UserList()
    broken.data = None
    return broken
"""


def test_a_failure_that_cannot_be_explained_leads_to_nobody(check: Check) -> None:
    report = check(
        BROKEN, "def test_call():\n    from app import go\n    assert go() == []"
    )

    assert report.trouble is None
    assert [result.error for result in report.results] == ["AssertionError"]
