"""The page of the program's commands, made from the program itself."""

import inspect
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from handrail.site.markdown import join, table
from handrail.site.snippet import fence

Examples = Mapping[str, Mapping[str, str]]


def commands_page(program: click.Group, name: str, examples: Examples) -> str:
    """Return every command with its usage, its help, its options and an example.

    Args:
        name: What is typed to run the program.
        examples: By a command's name: the `line` to type, and what it `says`.

    Raises:
        LookupError: A command has no example.
    """
    context = click.Context(program, info_name=name, **program.context_settings)
    sections = [section(below, examples) for below in contexts_below(context)]
    return join("# Commands", describe(context), *sections)


def read_examples() -> dict[str, dict[str, str]]:
    """Return the examples of the program's own commands."""
    file = Path(__file__).with_name("examples.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def contexts_below(context: click.Context) -> Iterator[click.Context]:
    """Yield a context for each command that a group shows, in its own order."""
    group = context.command
    if not isinstance(group, click.Group):
        return
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            below = click.Context(command, parent=context, info_name=name)
            yield below
            yield from contexts_below(below)


def section(context: click.Context, examples: Examples) -> str:
    """Return one command under a heading of its own.

    Raises:
        LookupError: It has no example. A group needs none.
    """
    heading = f"## {context.command_path}"
    if isinstance(context.command, click.Group):
        return join(heading, describe(context)).rstrip()
    _, _, name = context.command_path.partition(" ")
    if name not in examples:
        raise LookupError(f"There is no example of `{context.command_path}`.")
    shown = [examples[name]["says"], fence(examples[name]["line"], "sh")]
    return join(heading, describe(context), *shown).rstrip()


def describe(context: click.Context) -> str:
    """Return a command's usage, help and options."""
    pieces = context.command.collect_usage_pieces(context)
    usage = " ".join([context.command_path, *pieces])
    text = inspect.cleandoc(context.command.help or "").partition("\f")[0]
    records = filter(None, (p.get_help_record(context) for p in context.command.params))
    rows = [(f"`{names}`", about) for names, about in records if about]
    options = table(("Option", "What it does"), rows) if rows else ""
    return join(f"`{usage}`", text.replace("\b\n", "").strip(), options).rstrip()
