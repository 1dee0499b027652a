"""Programs that kept tests start, beside code that may start none."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.runner import Job, Report
from handrail.runner.events import Assignment
from handrail.runner.worker.programs import KEY, asked, signed, starts_programs
from handrail.runner.worker.starter import run, spawned

Check = Callable[..., Report]

FIXTURE = "import pytest\n@pytest.fixture\ndef run_program():\n    return None\n"
TEST = """\
import os

def test_it(run_program):
    import app
    order = (["app.go", "a word"], "typed\\n", {"PATH": os.environ["PATH"]}, 5.0)
    ended = run_program(order)
    print(ended.out + ended.err)
    assert ended.code == 0
"""
SECRETS = f"""\
import sys
frame, found = sys._getframe(), []
while frame:
    found += frame.f_locals.values()
    frame = frame.f_back
for module in list(sys.modules.values()):
    found += vars(module).values()
print([v for v in found if type(v) is bytes and len(v) == {KEY}])
"""


@pytest.fixture
def go(check: Check, workspace: Path, tests_root: Path) -> Callable[..., Report]:
    """A function that runs a program, whose source it is given, from a test."""

    def go(program: str, app: str = "", test: str = TEST) -> Report:
        (tests_root / "conftest.py").write_text(FIXTURE, "utf-8")
        (workspace / "app").mkdir()
        (workspace / "app/go.py").write_text(program, "utf-8")
        return check(app, test)

    return go


def printed(report: Report) -> str:
    return "".join(result.output for result in report.results)


def test_a_program_is_run_with_its_words_and_what_is_typed(
    go: Callable[..., Report],
) -> None:
    report = go(
        "import sys\nassert sys.argv[1:] == ['a word']\nassert input()=='typed'"
    )

    assert report.passed, report


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("raise SystemExit('no luck')", ["no luck"]),
        ("{}['a key']", ["Traceback", "go.py", "KeyError: 'a key'"]),
        ("import subprocess; subprocess.run(['true'])", ["started a process"]),
        ("import os; os.fork()", ["forked its process"]),
        ("open('/tmp/handrail-was-here', 'w')", ["changed the file"]),
        ("import os; os.kill(os.getppid(), 9)", ["sent a signal"]),
    ],
)
def test_a_program_that_fails_says_why(
    go: Callable[..., Report], program: str, words: list[str]
) -> None:
    report = go(program)

    assert not report.passed
    assert report.trouble is None
    assert [word for word in words if word not in printed(report)] == []


def test_a_program_that_hangs_is_ended(go: Callable[..., Report]) -> None:
    test = TEST.replace("5.0", "0.5").replace("ended.code == 0", "ended.code is None")
    report = go("print('begun', flush=True)\nwhile True: pass", test=test)

    assert report.passed, report
    assert "begun" in report.output


def test_a_program_knows_nothing_that_signs(go: Callable[..., Report]) -> None:
    test = TEST.replace("assert ended.code == 0", "assert ended.out == '[]\\n'")
    report = go(SECRETS, test=test)

    assert report.passed, report


def test_the_code_beside_the_tests_starts_no_process(
    go: Callable[..., Report],
) -> None:
    report = go("", app="import subprocess\nsubprocess.run(['true'])\n")

    assert report.trouble is not None
    assert report.trouble.kind == "forbidden"
    assert "started a process" in report.trouble.message


def test_the_code_beside_the_tests_cannot_answer_for_a_program(
    go: Callable[..., Report],
) -> None:
    forged = (
        "import os\nfor n in range(3, 64):\n"
        "    r, w = os.pipe()\n"
        '    os.write(w, b\'[0, "", ""]\\n\' * 9)\n'
        "    os.dup2(r, n)\n"
    )

    assert not go("raise SystemExit(1)", app=forged).passed


def test_an_answer_has_to_be_signed_and_be_to_this_order() -> None:
    key, answer = b"k" * KEY, json.dumps([0, "", ""]).encode()
    order: tuple[list[str], str, dict[str, str], float] = ([], "", {}, 1.0)
    good, forged = signed(1, answer, key), signed(1, answer, b"x" * KEY)
    lines = io.BytesIO(b"\n".join([answer, good.encode()] * 2) + b"\n")
    way = asked(io.BytesIO(), lines, key)
    next(way)

    assert way.send(order) == (0, "", "")
    with pytest.raises(RuntimeError):
        way.send(order)
    way = asked(io.BytesIO(), io.BytesIO(answer + b"\n" + forged.encode()), key)
    next(way)
    with pytest.raises(RuntimeError):
        way.send(order)


def test_without_a_fork_the_audit_hook_alone_holds_a_program_in(
    tmp_path: Path,
) -> None:
    workspace = tmp_path / "own"
    (workspace / "app").mkdir(parents=True)
    (workspace / "app/good.py").write_text("import sys; print(input(), sys.argv[1:])")
    (workspace / "app/bad.py").write_text("open('../../outside', 'w')")
    job = Job(workspace, tmp_path / "kept", ())
    assignment = Assignment(job, "", b"", workspace, workspace)
    names = [n for n in os.environ if n != "HOME" and not n.startswith("COVERAGE")]
    environment = {name: os.environ[name] for name in names}

    def start(name: str) -> tuple[int | None, str, str]:
        order = ([f"app.{name}", "word"], "typed\n", environment, 20.0)
        return run(lambda *given: spawned(assignment, *given), assignment, order)

    assert start("good") == (0, "typed ['word']\n", "")
    code, _, told = start("bad")
    assert code == 70
    assert "changed the file" in told


def test_only_tests_with_the_fixture_have_a_starter(tmp_path: Path) -> None:
    job = Job(tmp_path, tmp_path, (tmp_path / "test_it.py",))
    (tmp_path / "conftest.py").write_text("")
    without = starts_programs(job)
    (tmp_path / "conftest.py").write_text(FIXTURE)

    assert (without, starts_programs(job)) == (False, True)
