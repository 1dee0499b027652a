"""The list of the rules, and the page of one."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.guardrails.rule import Rule


def rules_view(rules: Sequence[Rule]) -> RenderableType:
    """Return a line for each rule, and how to read about it."""
    rows = Table.grid(padding=(0, 1))
    for rule in rules:
        rows.add_row(f" {rule.id}", Text(rule.honest_level.word, "quiet"), rule.title)
    how = f"\n To read about one: {command(f'explain {rules[0].id}')}"
    return Group(rows, Text(how, "quiet"))
