from collections.abc import Callable
from typing import Any

import click
import pytest
from flask import Flask
from marshmallow import ValidationError

Invoke = Callable[..., Any]


@pytest.fixture
def raising(app: Flask, invoke: Invoke) -> Callable[[Exception], Any]:
    """A function that runs a command in which an exception is raised."""
    from app.commands import click_errors

    def run(error: Exception) -> Any:
        @click.command("try-it")
        def try_it() -> None:
            with click_errors():
                raise error
            click.echo("It went on.")

        app.cli.add_command(try_it)
        return invoke(app, "try-it")

    return run


def test_invalid_input_is_told_field_by_field(
    raising: Callable[[Exception], Any],
) -> None:
    """Whoever typed something wrong reads which field it was, and why."""
    run = raising(ValidationError({"email": ["Not a valid e-mail address."]}))

    assert "email" in run.err
    assert "Not a valid e-mail address." in run.err


def test_what_the_service_refuses_is_told(
    raising: Callable[[Exception], Any],
) -> None:
    """The message of an `AppError` is what whoever called reads."""
    from app.exceptions import ConflictError

    run = raising(ConflictError("There is an account with this e-mail address"))

    assert "There is an account with this e-mail address" in run.err


def test_its_details_are_told(raising: Callable[[Exception], Any]) -> None:
    """An error that has details is told with them: they name the field."""
    from app.exceptions import AppError

    details = {"password": ["This password is known from a data breach."]}
    run = raising(AppError("Validation error", details=details))

    assert "Validation error" in run.err
    assert "This password is known from a data breach." in run.err


def test_without_details_nothing_is_made_up(
    raising: Callable[[Exception], Any],
) -> None:
    """Where there are no details, no `None` and no empty brackets are shown."""
    from app.exceptions import ConflictError

    run = raising(ConflictError("Taken"))

    assert "None" not in run.err
    assert "{}" not in run.err
    assert run.err.strip().rstrip(".").endswith("Taken")


@pytest.mark.parametrize("kind", ["input", "service"])
def test_the_exit_code_is_1_and_stdout_is_empty(
    raising: Callable[[Exception], Any], kind: str
) -> None:
    """A failure ends with exit code 1, and standard output has nothing of it.

    What reads standard output is often another program.
    """
    from app.exceptions import ConflictError

    errors: dict[str, Exception] = {
        "input": ValidationError({"email": ["Wrong."]}),
        "service": ConflictError("Taken"),
    }
    run = raising(errors[kind])

    assert run.code == 1
    assert run.out == ""


def test_the_command_does_not_go_on(raising: Callable[[Exception], Any]) -> None:
    """What stands below the block is not run after an error."""
    from app.exceptions import ConflictError

    run = raising(ConflictError("Taken"))

    assert "It went on." not in run.shown


def test_a_fault_of_the_program_stays_one(
    raising: Callable[[Exception], Any],
) -> None:
    """Any other exception goes on as it is: its traceback is needed to mend it."""
    with pytest.raises(ZeroDivisionError):
        raising(ZeroDivisionError("a bug"))


@pytest.mark.usefixtures("app")
def test_without_an_error_nothing_happens() -> None:
    """A block that goes well is left alone."""
    from app.commands import click_errors

    with click_errors():
        went_well = True

    assert went_well


@pytest.mark.usefixtures("app")
def test_the_cause_is_kept() -> None:
    """The error of click knows which error it was made from, for whoever debugs."""
    from app.commands import click_errors
    from app.exceptions import ConflictError

    cause = ConflictError("Taken")
    with pytest.raises(click.ClickException) as raised, click_errors():
        raise cause
    found = raised.value.__cause__

    assert found is cause
