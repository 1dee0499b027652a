"""The list of the guardrails."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.guardrails.base import Guardrail


def guardrails_view(guardrails: Sequence[Guardrail]) -> RenderableType:
    """Return a line for each guardrail, and how to read its page."""
    rows = Table.grid(padding=(0, 1))
    for guardrail in guardrails:
        rows.add_row(f" {guardrail.id}", guardrail.title)
    how = f"\n To read one: {command(f'explain {guardrails[0].id}')}"
    return Group(rows, Text(how, "quiet"))
