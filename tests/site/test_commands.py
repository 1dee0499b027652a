"""The page of commands says what the program itself says."""

import click

from handrail.site.commands import commands_page


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
    page = commands_page(program, "tool")

    assert page.startswith(
        "# Commands\n\n`tool [OPTIONS] COMMAND [ARGS]...`\n\nDo things."
    )
    assert "## tool greet\n\n`tool greet [OPTIONS] NAME`\n\nGreet somebody.\n" in page
    assert "As often as you like." in page
    assert page.count("| `--") == 1
    assert r"| `--loud` | In capitals \| or so. |" in page


def test_commands_of_a_group_below_are_there() -> None:
    assert "## tool more below" in commands_page(program, "tool")


def test_hidden_commands_are_not() -> None:
    assert "secret" not in commands_page(program, "tool")
