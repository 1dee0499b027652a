"""The page of commands says what the program itself says."""

import click
import pytest

from handrail.cli import COMMANDS
from handrail.site.commands import commands_page, read_examples

EXAMPLES = {
    "greet": {"line": "tool greet Ann", "says": "Greet Ann."},
    "more below": {"line": "tool more below", "says": "Do it."},
}


@click.group()
def program() -> None:
    """Do things."""


@program.command()
@click.argument("name")
@click.option("--loud", is_flag=True, help="In capitals | or so.")
def greet(name: str, loud: bool) -> None:
    """Greet somebody.

    As often as you like.
    """


@program.command(hidden=True)
def secret() -> None:
    """Not for everybody."""


@program.group()
def more() -> None:
    """Do more."""


@more.command()
def below() -> None:
    """Do it below."""


def test_a_command_has_usage_help_and_options() -> None:
    page = commands_page(program, "tool", EXAMPLES)

    assert page.startswith(
        "# Commands\n\n`tool [OPTIONS] COMMAND [ARGS]...`\n\nDo things."
    )
    assert "## tool greet\n\n`tool greet [OPTIONS] NAME`\n\nGreet somebody.\n" in page
    assert "As often as you like." in page
    assert page.count("| `--") == 1
    assert r"| `--loud` | In capitals \| or so. |" in page


def test_commands_of_a_group_below_are_there() -> None:
    assert "## tool more below" in commands_page(program, "tool", EXAMPLES)


def test_hidden_commands_are_not() -> None:
    assert "secret" not in commands_page(program, "tool", EXAMPLES)


def test_a_command_has_an_example() -> None:
    page = commands_page(program, "tool", EXAMPLES)

    assert "Greet Ann.\n\n```sh\ntool greet Ann\n```" in page


def test_a_command_without_an_example_stops_the_site() -> None:
    examples = {name: EXAMPLES[name] for name in ("greet",)}

    with pytest.raises(LookupError, match="no example of `tool more below`"):
        commands_page(program, "tool", examples)


def test_no_example_is_of_a_command_that_is_gone() -> None:
    assert {name.partition(" ")[0] for name in read_examples()} <= COMMANDS.keys()
