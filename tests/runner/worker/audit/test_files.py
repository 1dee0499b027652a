import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handrail.runner.worker.audit.act import Act, Event
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.files import CHECKS, COURSE, HOME, OUTSIDE, SOURCE

Look = Callable[..., Act | None]
SELF = "app/__init__.py"
AT = -1  # the current folder


@pytest.fixture
def look(bounds: Bounds) -> Look:
    """A function that returns what the check of an event says."""

    def look(name: str, *args: Any) -> Act | None:
        return CHECKS[name](bounds, Event(args, None))

    return look


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("open", ("../../outside", "w", os.O_WRONLY)),
        ("open", (b"../../outside", None, os.O_RDWR)),
        ("open", ("../../outside", "r+", 0)),
        ("os.chmod", ("../../outside", 0o777, AT)),
        ("os.chown", ("../../outside", 0, 0, AT)),
        ("os.link", ("../../outside", "x", AT, AT)),
        ("os.link", ("x", "../../outside", AT, AT)),
        ("os.mkdir", ("../../outside", 0o777, AT)),
        ("os.remove", ("../../outside", AT)),
        ("os.rename", ("../../outside", "x", AT, AT)),
        ("os.rename", ("x", "../../outside", AT, AT)),
        ("os.rmdir", ("../../outside", AT)),
        ("os.symlink", ("x", "../../outside", AT)),
        ("os.truncate", ("../../outside", 0)),
        ("os.utime", ("../../outside", None, None, AT)),
        ("shutil.rmtree", ("../../outside",)),
        ("sqlite3.connect", ("../../outside",)),
        ("sqlite3.connect", ("file:../../outside?mode=rwc",)),
    ],
)
def test_nothing_outside_is_changed(look: Look, name: str, args: tuple[Any]) -> None:
    assert look(name, *args) == Act("changed the file `../../outside`", OUTSIDE)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("open", (SELF, "w", os.O_WRONLY)),
        ("open", (SELF, "a", os.O_APPEND)),
        ("os.remove", (SELF, AT)),
        ("os.rename", (SELF, "x", AT, AT)),
        ("os.truncate", (SELF, 0)),
    ],
)
def test_code_does_not_change_itself(look: Look, name: str, args: tuple[Any]) -> None:
    assert look(name, *args) == Act(f"changed its own source, `{SELF}`", SOURCE)


@pytest.mark.parametrize("name", ["os.rename", "shutil.rmtree"])
def test_nor_does_it_move_a_folder_of_it(look: Look, name: str) -> None:
    assert look(name, "app", "other", AT, AT) == Act(
        "changed its own source, `app`", SOURCE
    )


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("open", ("new.txt", "w", os.O_WRONLY)),
        ("open", ("app/data.json", "w", os.O_WRONLY)),
        ("open", (os.devnull, "w", os.O_WRONLY)),
        ("open", (3, "w", os.O_WRONLY)),
        ("open", ("with\0nul", "w", os.O_WRONLY)),
        ("open", (SELF, "r", os.O_RDONLY)),
        ("open", ("../../elsewhere", "r", os.O_RDONLY)),
        ("open", ("../../home/python/a.py", "r", os.O_RDONLY)),
        ("os.listdir", (None,)),
        ("os.mkdir", ("instance", 0o777, AT)),
        ("os.remove", ("instance/app.db", AT)),
        ("os.scandir", (".",)),
        ("shutil.rmtree", ("instance",)),
        ("sqlite3.connect", ("instance/app.db",)),
        ("sqlite3.connect", (":memory:",)),
        ("sqlite3.connect", ("file::memory:?cache=shared",)),
        ("sqlite3.connect", ("file:a?mode=memory",)),
        ("sqlite3.connect", ("",)),
    ],
)
def test_what_a_run_does_with_files_of_its_own_is_allowed(
    look: Look, name: str, args: tuple[Any]
) -> None:
    assert look(name, *args) is None


@pytest.mark.parametrize("name", ["open", "os.listdir", "os.scandir"])
def test_what_is_not_to_be_read_is_not(look: Look, bounds: Bounds, name: str) -> None:
    for folder, why in ((bounds.private[0], HOME), (bounds.course[0], COURSE)):
        Path(folder, "x").touch()
        act = look(name, str(Path(folder, "x")), "r", os.O_RDONLY)

        assert act is not None
        assert act.what.startswith("read `")
        assert act.why == why


def test_the_names_of_the_tests_are_seen(look: Look, bounds: Bounds) -> None:
    assert look("os.listdir", bounds.tests_root) is None
    assert look("os.scandir", bounds.tests_root) is None


def test_a_file_that_is_not_there_may_be_looked_for(look: Look, bounds: Bounds) -> None:
    home = Path(bounds.private[0])
    (home / "there.ini").touch()

    assert look("open", str(home / "missing.ini"), "r", 0) is None
    assert look("open", str(home / "there.ini"), "r", 0) is not None


def test_the_outputs_may_be_opened_as_files(look: Look) -> None:
    if not Path("/dev/stdout").exists():
        pytest.skip("there are none on Windows")

    assert look("open", "/dev/stdout", "a", os.O_WRONLY) is None
    assert look("open", "/dev/stderr", "a", os.O_WRONLY) is None


def test_a_link_counts_as_what_it_leads_to(look: Look, tmp_path: Path) -> None:
    Path("link").symlink_to(tmp_path / "outside")

    assert look("open", "link", "w", os.O_WRONLY) is not None


def test_a_path_may_start_from_an_open_folder(look: Look, tmp_path: Path) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("only Linux shows what a descriptor is of")
    outside = os.open(tmp_path, os.O_RDONLY)
    inside = os.open(".", os.O_RDONLY)

    assert look("os.remove", "x", outside) is not None
    assert look("os.remove", "x", inside) is None
    os.close(outside)
    os.close(inside)


def test_a_name_is_not_asked_what_it_is(look: Look) -> None:
    class Sly(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "new.txt"

        def __fspath__(self) -> str:
            return "new.txt"

    act = look("open", Sly("../../outside"), "w", os.O_WRONLY)

    assert act == Act("changed the file `../../outside`", OUTSIDE)
