"""The page of a rule, from the rule itself."""

from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import find_rule
from handrail.guardrails.shown import mistakes_of


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
        f"**Mistakes of the course that show it.** {in_words(mistakes_of(rule.id))}.",
        f"**Guardrail.** {rule.guardrail}. **Engine.** "
        f"{', '.join(engine.value for engine in rule.engines)}.",
    ]


def in_words(mistakes: tuple[str, ...]) -> str:
    """Return the mistakes in words, each with its exercise."""
    named = (mistake.rpartition("/") for mistake in mistakes)
    words = [f"{name.replace('_', ' ')} ({slug})" for slug, _, name in named]
    return ", ".join(words) or "none"
