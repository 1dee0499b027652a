"""`handrail rules`: what `handrail check` looks for."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.guardrails.precision import measured
from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules
from handrail.terminal.console import make_console
from handrail.terminal.pager import show_if_long
from handrail.terminal.rules_view import rules_view


@click.command("rules")
@json_option
def rules_command(as_json: bool) -> None:
    """List the rules that `check` holds code to."""
    if as_json:
        say_json("rules", {"rules": [entry(rule) for rule in all_rules()]})
        return
    show_if_long(make_console(), rules_view(all_rules()))


def entry(rule: Rule) -> dict[str, object]:
    """Return a rule for an answer in JSON."""
    figures = measured(rule.id)
    return {
        "id": rule.id,
        "guardrail": rule.guardrail,
        "title": rule.title,
        "level": rule.honest_level.word,
        "engines": [engine.value for engine in rule.engines],
        "since": rule.since,
        "profiles": sorted(rule.profiles),
        "about": rule.about,
        "fix": rule.fix,
        "false_alarms": rule.false_alarms,
        "hits": figures.hits,
        "judged": figures.judged,
        "true": figures.true,
    }
