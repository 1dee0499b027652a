"""What many pages show is made once, in a build and from one build to the next."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from handrail.course import fingerprint
from handrail.course.model import Course
from handrail.site import made as module
from handrail.site.console import CommandError
from handrail.site.made import Made

FILES = {"a.txt": b"one"}


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that were run; each prints how many there were."""
    commands: list[str] = []

    def run(command: str, files: object) -> str:
        commands.append(command)
        return f"{command}: {len(commands)}"

    monkeypatch.setattr(module, "run", run)
    return commands


def test_a_command_is_run_once_in_the_same_files(ran: list[str]) -> None:
    made = Made()
    first = made.output("ls", FILES)

    assert made.output("ls", dict(FILES)) == first
    assert made.output("ls", {"a.txt": b"two"}) != first
    assert made.output("ls -l", FILES) != first
    assert ran == ["ls", "ls", "ls -l"]


def test_who_asks_meanwhile_waits_for_the_first() -> None:
    made, together, calls = Made(), Barrier(2), []
    begun, may_end = Event(), Event()

    def make() -> str:
        calls.append(1)
        begun.set()
        assert may_end.wait(20)
        return "made"

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(made.once, "key", make)
        assert begun.wait(20)
        second = pool.submit(lambda: (together.wait(20), made.once("key", make))[1])
        together.wait(20)
        may_end.set()
        assert (first.result(20), second.result(20)) == ("made", "made")
    assert len(calls) == 1


def test_who_waits_gets_the_failure_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: str, files: object) -> str:
        raise CommandError(f"{command}: cannot be run")

    monkeypatch.setattr(module, "run", run)
    made = Made()
    for _ in range(2):
        with pytest.raises(CommandError, match="cannot be run"):
            made.output("ls", FILES)


def test_an_output_outlives_the_build(ran: list[str], tmp_path: Path) -> None:
    first = Made(tmp_path / "kept").output("ls", FILES)

    assert Made(tmp_path / "kept").output("ls", FILES) == first
    assert Made().output("ls", FILES) != first
    assert ran == ["ls", "ls"]


def test_other_libraries_make_other_outputs(
    ran: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Made(tmp_path).output("ls", FILES)
    monkeypatch.setattr(fingerprint, "installed", lambda: ("flask 99.0",))
    Made(tmp_path).output("ls", FILES)

    assert len(ran) == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff"])
def test_what_was_kept_and_is_broken_is_made_anew(
    ran: list[str], tmp_path: Path, content: bytes
) -> None:
    Made(tmp_path).output("ls", FILES)
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)

    assert Made(tmp_path).output("ls", FILES) == "ls: 2"


def test_a_stage_is_made_once(course: Course) -> None:
    made = Made()

    assert made.stage(course, 1) is made.stage(course, 1)
    assert made.stage(course, 2).keys() > made.stage(course, 1).keys()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that makes part of a page, in a folder of its own."""
    file = tmp_path / "programs/page.py"
    file.parent.mkdir()
    file.write_text("print('made')\n", encoding="utf-8")
    return file


def test_a_program_is_run_again_when_what_it_goes_by_changes(
    course: Course, program: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    assert Made(folder).page(program, course, {}) == "made\n"
    (kept,) = folder.iterdir()
    kept.write_text('"kept"', encoding="utf-8")

    assert Made(folder).page(program, course, {}) == "kept"
    (course.root / "chapters/roads.toml").write_text("", encoding="utf-8")
    assert Made(folder).page(program, course, {}) == "made\n"
    program.with_name("beside.py").write_text("", encoding="utf-8")
    assert Made(folder).page(program, course, {}) == "made\n"
    assert len(list(folder.iterdir())) == 3


def test_what_this_program_prints_is_kept_for_no_later_build(
    ran: list[str], tmp_path: Path
) -> None:
    first = Made(tmp_path / "kept")
    first.output("COLUMNS=80 handrail agenda", FILES)
    first.output("COLUMNS=80 handrail agenda", FILES)
    Made(tmp_path / "kept").output("COLUMNS=80 handrail agenda", FILES)

    assert len(ran) == 2
