"""A stick is tried in a copy without a network: with stand-ins for the installers."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail.workshop import trial
from handrail.workshop.kit import KitError
from handrail.workshop.trial import can_be_apart, try_kit

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a program of POSIX")

# In the place of uv and pip: it asks an index, then puts a course into `.venv`.
STAND_IN = """

def find_uv():
    return "uv"


def run_installer(command):
    import socket
    assert "--no-index" in command or "check" in command, command
    assert not {must_reach} or socket.create_connection(("127.0.0.1", {port}), 5)
    (packages,) = VENV.glob("[Ll]ib/**/site-packages")
    (packages / "handrail.py").write_text({course!r}, "utf-8")
"""
COURSE = "import sys; print(sys.argv); sys.exit({code})"


@pytest.fixture
def index() -> Iterator[int]:
    """The port of something that listens on this machine, as an index would."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def make_stick(
    folder: Path, port: int, *, must_reach: bool = False, code: int = 0
) -> Path:
    """Make a stick whose installer may insist on reaching the index."""
    program = folder / "stick/handrail"
    (program / "requirements").mkdir(parents=True)
    (folder / "stick/wheelhouse").mkdir()
    shutil.copy(ROOT / "start.py", program)
    for name in ("course", "dev", "notebooks"):
        (program / f"requirements/{name}.txt").write_text("flask==3.1.3", "utf-8")
    installer = (ROOT / "requirements/install.py").read_text("utf-8")
    course = COURSE.format(code=code)
    stand_in = STAND_IN.format(must_reach=must_reach, port=port, course=course)
    (program / "requirements/install.py").write_text(installer + stand_in, "utf-8")
    return folder / "stick"


def test_a_stick_that_needs_nothing_else_begins(tmp_path: Path, index: int) -> None:
    stick = make_stick(tmp_path, index)
    before = sorted(stick.rglob("*"))

    assert try_kit(stick) is can_be_apart()
    assert sorted(stick.rglob("*")) == before


def test_one_that_needs_an_index_does_not(tmp_path: Path, index: int) -> None:
    if not can_be_apart():
        pytest.skip("this system lets no program give up its network")
    stick = make_stick(tmp_path, index, must_reach=True)

    with pytest.raises(KitError, match=r"does not begin from .*stick"):
        try_kit(stick)


def test_the_index_is_reached_where_there_is_a_network(
    tmp_path: Path, index: int
) -> None:
    stick = make_stick(tmp_path, index, must_reach=True)
    words = [sys.executable, "start.py", "--wheelhouse", str(stick / "wheelhouse")]
    done = subprocess.run(words, cwd=stick / "handrail", check=False)

    assert done.returncode == 0


def test_without_a_way_to_be_apart_the_ways_to_an_index_are_blocked(
    tmp_path: Path, index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "APART", ("no-such-program",))

    assert not try_kit(make_stick(tmp_path, index))
    assert trial.BLOCKED["https_proxy"] == trial.NOWHERE


def test_a_course_that_does_not_begin_is_told(tmp_path: Path, index: int) -> None:
    with pytest.raises(KitError, match=r"(?s)does not begin from .*my-app"):
        try_kit(make_stick(tmp_path, index, code=3))


@pytest.mark.parametrize("missing", ["handrail", "wheelhouse"])
def test_what_is_no_stick_is_told(tmp_path: Path, missing: str) -> None:
    stick = make_stick(tmp_path, 9)
    shutil.rmtree(stick / missing)

    with pytest.raises(KitError, match=f"is no stick: it has no {missing}"):
        try_kit(stick)
