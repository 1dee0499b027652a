import faulthandler
import threading
from pathlib import Path

import pytest

from handrail.runner import Frame
from handrail.runner.host.traces import Trace, read_trace

CODE = "def outer(call):\n    inner(call)\n\n\ndef inner(call):\n    call()\n"
INNER = Frame("app/ä.py", 6, "inner", "call()")


@pytest.fixture
def source(workspace: Path) -> Path:
    path = workspace / "app" / "ä.py"
    path.parent.mkdir()
    path.write_text(CODE, "utf-8")
    return path


def run(source: Path, call: object) -> None:
    namespace: dict[str, object] = {"call": call}
    exec(compile(CODE, str(source), "exec"), namespace)
    exec("outer(call)", namespace)


def test_no_file_and_no_text_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    assert read_trace(tmp_path / "none", tmp_path) == Trace()
    assert read_trace(tmp_path / "empty", tmp_path) == Trace()


def test_the_innermost_frame_of_the_learner_is_found(
    source: Path, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "traces.txt"
    with file.open("w") as traces:
        run(source, lambda: faulthandler.dump_traceback(traces))

    assert read_trace(file, workspace) == Trace(False, None, INNER)


def test_the_thread_that_died_counts_before_others(
    source: Path, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "traces.txt"
    waits, may_end = threading.Event(), threading.Event()

    def wait() -> None:
        waits.set()
        may_end.wait(5)

    code = "def other(call):\n    call()\n"
    (workspace / "app/other.py").write_text(code)
    namespace: dict[str, object] = {}
    exec(compile(code, str(workspace / "app/other.py"), "exec"), namespace)
    thread = threading.Thread(target=namespace["other"], args=(wait,))  # type: ignore[arg-type]
    thread.start()
    assert waits.wait(5)
    with file.open("w") as traces:
        run(source, lambda: faulthandler.dump_traceback(traces))
    may_end.set()
    thread.join()

    assert "other.py" in file.read_text()
    assert read_trace(file, workspace).frame == INNER


@pytest.mark.parametrize(
    ("first", "timed_out", "fault"),
    [
        ("Timeout (0:00:01)!", True, None),
        ("Fatal Python error: Segmentation fault", False, "Segmentation fault"),
        ("Windows fatal exception: stack overflow", False, "stack overflow"),
    ],
)
def test_the_first_line_tells_why(
    source: Path,
    workspace: Path,
    tmp_path: Path,
    first: str,
    *,
    timed_out: bool,
    fault: str | None,
) -> None:
    file = tmp_path / "traces.txt"
    written = str(source).encode("ascii", "backslashreplace").decode()
    thread = f'  File "{written}", line 6 in inner\n  File "x.py", line 1 in main\n'
    file.write_text(f"{first}\nThread 0x01 (most recent call first):\n{thread}")

    assert read_trace(file, workspace) == Trace(timed_out, fault, INNER)


def test_frames_outside_the_workspace_are_not_the_learners(
    workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "traces.txt"
    file.write_text(f'Thread 0x01:\n  File "{__file__}", line 1 in f\n')

    assert read_trace(file, workspace).frame is None
