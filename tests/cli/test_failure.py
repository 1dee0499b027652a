import errno

import click
import pytest

from handrail.cli.failure import run_guarded
from handrail.course.model import CourseError


def failing(error: BaseException) -> click.Command:
    """A command that raises the error."""

    @click.command()
    def command() -> None:
        raise error

    return command


@pytest.fixture(autouse=True)
def no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line has no words."""
    monkeypatch.setattr("sys.argv", ["handrail"])


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (CourseError("chapter.toml: wrong"), 3, "handrail: chapter.toml: wrong"),
        (LookupError("There is no chapter 9."), 3, "There is no chapter 9."),
        (PermissionError(errno.EACCES, "Permission denied", "f"), 3, "f: Permission"),
        (OSError(errno.ENOSPC, "No space left", "f"), 3, "f: the disk is full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded", "f"), 3, "or your share of it"),
        (NotADirectoryError(errno.ENOTDIR, "Not a", "app"), 3, "app: a file stands"),
        (KeyboardInterrupt(), 130, "Stopped."),
        (click.UsageError("no such option"), 2, "no such option"),
    ],
)
def test_what_can_go_wrong_is_one_message(
    error: BaseException,
    code: int,
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_guarded(failing(error)) == code
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.out == ""


def test_a_fault_of_the_program_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        run_guarded(failing(ZeroDivisionError()))
