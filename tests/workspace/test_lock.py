import sys
from pathlib import Path

import pytest

from handrail.workspace.lock import locked

if sys.platform != "win32":
    import fcntl


@pytest.mark.skipif(sys.platform == "win32", reason="it looks with fcntl")
def test_one_program_at_a_time_holds_the_lock(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with locked(file), file.open("ab") as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)

    with file.open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_an_error_lets_the_lock_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock"):
        raise ZeroDivisionError

    with locked(tmp_path / "lock"):
        pass


def test_where_there_can_be_no_lock_the_work_is_done_without(tmp_path: Path) -> None:
    done = False
    with locked(tmp_path / "missing/lock"):
        done = True

    assert done
