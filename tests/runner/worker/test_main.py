"""Code that ends, forges or misleads its own judge never passes."""

import json
import os
import py_compile
from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.runner import Frame, Job, Report, run

Check = Callable[..., Report]

Lifeline = Callable[[], bytes]

GOOD = "def test_good():\n    pass\n"

CALL = GOOD + "def test_call():\n    from app import go\n    go()\n"

EXIT = "import os\ndef go():\n    os._exit(0)\n"

VIEW = (
    "import os\nfrom flask import Flask\n"
    "def view():\n    os._exit(0)\n"
    "def go():\n"
    "    app = Flask(__name__)\n"
    "    app.add_url_rule('/', view_func=view)\n"
    "    app.test_client().get('/')\n"
)


@pytest.mark.parametrize(
    ("app", "line", "function"),
    [
        (EXIT, 3, "go"),
        ("import os\nos._exit(0)\n", 2, "<module>"),
        (VIEW, 4, "view"),
    ],
    ids=["test", "import", "request"],
)
def test_leaving_the_process_is_no_pass(
    check: Check, app: str, line: int, function: str
) -> None:
    report = check(app, CALL)

    assert not report.passed
    assert [r.name for r in report.results] == ["test_good"]
    assert report.trouble is not None
    assert report.trouble.kind == "exit"
    assert "exit code 0, while `test_call` ran" in report.trouble.message
    assert report.trouble.frame == Frame(
        "app/__init__.py", line, function, "os._exit(0)"
    )


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("pytest.exit('enough', returncode=0)", "Exit: enough"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    ],
)
def test_stopping_pytest_is_no_pass(check: Check, statement: str, name: str) -> None:
    report = check(f"import pytest\ndef go():\n    {statement}\n", CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "exit"
    assert report.trouble.message.endswith(name)
    assert report.trouble.frame == Frame("app/__init__.py", 3, "go", statement)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("faulthandler._sigsegv()", "Segmentation fault"),
        ("os.abort()", "Aborted"),
        ("os.kill(os.getpid(), 9)", "SIGKILL"),
    ],
)
def test_a_crash_is_named(check: Check, statement: str, fault: str) -> None:
    report = check(f"import faulthandler, os\ndef go():\n    {statement}\n", CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "crash"
    assert fault in report.trouble.message
    if fault != "SIGKILL":
        assert report.trouble.frame == Frame("app/__init__.py", 3, "go", statement)


FORK = """\
import ctypes, os, threading
def go():
    held = os.open("lifeline", os.O_WRONLY)
    os.write(held, b"held")
    if ctypes.pythonapi.fork():  # which is not seen by the audit
        os._exit(0)
    {child}
"""


@pytest.mark.parametrize("child", ["threading.Event().wait()", "return"])
def test_a_fork_does_not_speak_for_the_run(
    check: Check, lifeline: Lifeline, child: str
) -> None:
    report = check(FORK.format(child=child), CALL)

    assert [r.name for r in report.results] == ["test_good"]
    assert report.trouble is not None
    assert report.trouble.kind == "exit"
    assert lifeline() == b"held"


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("os.closerange(3, 100)", "exit"),
        ("os.execv(sys.executable, [sys.executable, '-c', 'input()'])", "forbidden"),
    ],
    ids=["close", "exec"],
)
def test_cutting_the_wire_is_no_pass(check: Check, statement: str, kind: str) -> None:
    report = check(f"import os, sys\ndef go():\n    {statement}\n", CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == kind


DONE = json.dumps({"secret": "", "kind": "Done", "data": {"tests": 1}})


def test_a_printed_event_is_output(check: Check) -> None:
    report = check(f"def go():\n    print({DONE!r})\n    raise ValueError\n", CALL)

    assert report.results[-1].outcome == "failed"
    assert report.output == DONE + "\n"


def test_an_event_written_by_hand_is_no_pass(check: Check) -> None:
    app = (
        "import os\ndef go():\n    for number in range(3, 50):\n        try:\n"
        f"            os.write(number, {DONE.encode() + bytes([10])!r})\n"
        "        except OSError:\n            pass\n    os._exit(0)\n"
    )
    report = check(app, CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "crash"
    assert "wrote a result" in report.trouble.message


def test_kept_bytecode_is_not_run(workspace: Path, tests_root: Path) -> None:
    source = workspace / "app" / "__init__.py"
    source.parent.mkdir()
    source.write_text("def go():\n    assert 0\n")
    py_compile.compile(str(source))
    compiled = source.stat()
    source.write_text("def go():\n    assert 1\n")
    os.utime(source, ns=(compiled.st_atime_ns, compiled.st_mtime_ns))
    test = tests_root / "test_it.py"
    test.write_text(CALL)

    assert run(Job(workspace, tests_root, (test,))).passed


POISON = "raise RuntimeError('a file of the workspace was loaded')\n"


@pytest.mark.usefixtures("started_workers")
def test_the_workspace_does_not_stand_in_for_libraries(
    check: Check, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace)
    for name in ["pytest", "json", "conftest", "sitecustomize", "handrail", "typing"]:
        (workspace / f"{name}.py").write_text(POISON)
    (workspace / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n")

    assert check("def go(): pass\n", CALL).passed


@pytest.mark.usefixtures("started_workers")
def test_the_environment_is_scrubbed(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ["FLASK_DEBUG", "APP_ENV", "SECRET_KEY", "PYTEST_ADDOPTS", "CI"]:
        monkeypatch.setenv(name, "--no-such-option")
    monkeypatch.setenv("LC_TIME", "C")
    report = check(
        "import os\ndef go():\n    print(*sorted(os.environ), sep='\\n')\n", CALL
    )
    names = report.output.splitlines()

    assert report.passed
    assert {"PATH", "LC_TIME"} <= set(names)
    assert not {"FLASK_DEBUG", "APP_ENV", "SECRET_KEY", "PYTEST_ADDOPTS", "CI"} & set(
        names
    )
