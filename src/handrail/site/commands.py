"""The page of the program's commands, made from the program itself."""

import inspect
from collections.abc import Iterator

import click

from handrail.site.markdown import join, table


def commands_page(program: click.Group, name: str) -> str:
    """Return every command with its usage, its help and its options.

    Args:
        name: What is typed to run the program.
    """
    context = click.Context(program, info_name=name, **program.context_settings)
    sections = [section(below) for below in contexts_below(context)]
    return join("# Commands", describe(context), *sections)


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


def section(context: click.Context) -> str:
    """Return one command under a heading of its own."""
    return join(f"## {context.command_path}", describe(context)).rstrip()


def describe(context: click.Context) -> str:
    """Return a command's usage, help and options."""
    pieces = context.command.collect_usage_pieces(context)
    usage = " ".join([context.command_path, *pieces])
    text = inspect.cleandoc(context.command.help or "").partition("\f")[0]
    records = filter(None, (p.get_help_record(context) for p in context.command.params))
    rows = [(f"`{names}`", about) for names, about in records if about]
    options = table(("Option", "What it does"), rows) if rows else ""
    return join(f"`{usage}`", text.replace("\b\n", "").strip(), options).rstrip()
