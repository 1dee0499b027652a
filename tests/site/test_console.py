"""Commands run in a folder of their own, and tell nothing of this machine."""

import sys

import pytest

from handrail.site.console import CommandError, run


def test_files_are_there_in_their_folders() -> None:
    output = run("python -c \"print(open('a/b.txt').read())\"", {"a/b.txt": b"here"})

    assert output == "here\n"


def test_nothing_of_the_environment_comes_along(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("APP_ENV", "production")
    monkeypatch.setenv("SECRET_KEY", "mine")
    script = "import os; print(os.environ.keys() & {'APP_ENV', 'SECRET_KEY'})"

    assert run(f'python -c "{script}"', {}) == "set()\n"


def test_a_variable_may_be_set_for_the_command() -> None:
    script = "import os; print(os.environ['APP_ENV'], os.environ['NO_COLOR'])"

    assert run(f'APP_ENV=testing python -c "{script}"', {}) == "testing 1\n"


def test_python_is_the_one_that_runs_this() -> None:
    executable = run('python -c "import sys; print(sys.version)"', {})

    assert executable.strip() == sys.version


def test_errors_are_output_too_and_name_no_folder() -> None:
    output = run("python app/broken.py", {"app/broken.py": b"1 / 0\n"})

    assert 'File "app/broken.py", line 1' in output
    assert "ZeroDivisionError" in output


def test_the_folder_itself_is_a_dot() -> None:
    assert run('python -c "import os; print(os.getcwd())"', {}) == ".\n"


def test_input_is_not_waited_for() -> None:
    assert "EOFError" in run('python -c "input()"', {})


def test_a_command_without_end_is_stopped() -> None:
    script = "import threading; threading.Event().wait()"

    with pytest.raises(CommandError, match=r"did not end in 0\.2 s"):
        run(f'python -c "{script}"', {}, timeout=0.2)


@pytest.mark.parametrize("command", ["", "APP_ENV=testing"])
def test_a_command_has_a_program(command: str) -> None:
    with pytest.raises(CommandError, match="no program"):
        run(command, {})
