"""The page of a rule, from the rule itself."""

from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import find_rule


def rule_page(id_: str) -> str:
    """Return the page of a rule in Markdown.

    Raises:
        LookupError: There is no rule of that id.
    """
    rule = find_rule(id_)
    return "\n\n".join([f"# {rule.id} {rule.title}", rule.about, *facts_about(rule)])


def facts_about(rule: Rule) -> list[str]:
    """Return what there is to know about a rule, a paragraph each."""
    return [
        f"**What to do.** {rule.fix}",
        f"**Known false alarms.** {rule.false_alarms}",
        f"**Level.** {rule.honest_level.word}, since version {rule.since}. "
        f"**Profiles.** {', '.join(sorted(rule.profiles))}.",
        f"**Precision.** {rule.precision}.",
        f"**Guardrail.** {rule.guardrail}. **Engine.** "
        f"{', '.join(engine.value for engine in rule.engines)}.",
    ]
