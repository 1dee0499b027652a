import sys
from pathlib import Path

import pytest

from handrail.workspace.files import write_tree
from handrail.workspace.watches import Watches, watches

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no /proc")


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    """The system's own folder, with one process that has one watcher."""
    write_tree(
        tmp_path,
        {
            "sys/fs/inotify/max_user_instances": b"128\n",
            "sys/fs/inotify/max_user_watches": b"3\n",
            "7/fdinfo/4": b"pos:\t0\ninotify wd:2 ino:1\ninotify wd:1 ino:2\n",
        },
    )
    (tmp_path / "7/fd").mkdir()
    (tmp_path / "7/fd/4").symlink_to("anon_inode:inotify")
    (tmp_path / "7/fd/5").symlink_to("/dev/null")
    (tmp_path / "self").symlink_to("7")
    return tmp_path


def test_what_is_used_is_counted_once(proc: Path) -> None:
    assert watches(proc) == (
        Watches("fs.inotify.max_user_instances", 1, 128),
        Watches("fs.inotify.max_user_watches", 2, 3),
    )
    assert [count.left for count in watches(proc)] == [127, 1]


def test_a_process_that_ends_meanwhile_is_passed_over(proc: Path) -> None:
    (proc / "7/fdinfo/4").unlink()

    assert [count.used for count in watches(proc)] == [0, 0]


def test_more_than_the_limit_leaves_none() -> None:
    assert Watches("x", 5, 3).left == 0


def test_a_system_without_limits_has_none(tmp_path: Path) -> None:
    assert watches(tmp_path) == ()
