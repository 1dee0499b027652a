"""The page of the rules of `handrail check`, made from the rules themselves."""

from handrail.guardrails.precision import Precision, applications, measured
from handrail.guardrails.registry import house_guardrails
from handrail.guardrails.rule import Rule
from handrail.guardrails.rule_page import in_words
from handrail.guardrails.rules import all_rules
from handrail.guardrails.shown import mistakes_of
from handrail.guardrails.tools import LABELLED, tools
from handrail.site.addresses import guardrail_path
from handrail.site.markdown import join, table

PATH = "lookup/rules.md"
LEAD = """\
`handrail check` looks for these. Its levels are honest: a rule whose findings were
breaches in less than 80% of those that were judged by hand is a warning, and in less
than half a hint. Which mistakes of the course a rule finds was seen by checking the
source of each; most of them are faults that only a test shows."""
MEASURED = """\
Each rule was run on the public applications below. Where it found up to twenty
places, all were judged by hand; of more, a sample of twenty. A rule without a figure
found nothing there, which proves neither way. Thirteen of the applications were
installed, some with older packages, made and asked too; lines of one that only a
newer Python reads were changed for it. What that found beyond the source is counted
in, but no hint about the session of an application that opens none. Two more could
not be made, and eight were not tried. What rules find in a run of tests was not
measured."""
BESIDE = """\
The same applications were given to two other checkers, on Python 3.11 and with their
own settings, but without the scans that they take from other programs. Of the
findings that each calls grave (an error, a blocker, a high severity), twenty that
chance had chosen were judged by hand. Two applications, erev0s/VAmPI and
rtzll/flask-todolist, had been read row by row before: the last column tells how many
of the breaches in them each tool finds. Tools look for different things, and eleven
of those breaches are tests that are missing, which no source tells."""


def rules_page() -> str:
    """Return the table of all rules, what was measured, and each rule by itself."""
    rows = [
        (
            f"[{rule.id}](#{rule.id.lower()})",
            rule.title,
            rule.honest_level.word,
            guardrail_of(rule),
            share(measured(rule.id)),
        )
        for rule in all_rules()
    ]
    head = ("Rule", "What it finds", "Level", "Guardrail", "Precision")
    sections = [section(rule) for rule in all_rules()]
    measuring = ("## What was measured", MEASURED, corpus(), *beside())
    return join("# Rules", LEAD, table(head, rows), *measuring, *sections)


def corpus() -> str:
    """Return the public applications that rules were measured on."""
    known = applications()
    rows = [
        (f"<https://github.com/{a.repository}>", f"`{a.commit}`", a.made) for a in known
    ]
    return table(("Application", "Commit", "Made and asked"), rows)


def beside() -> tuple[str, str, str]:
    """Return what other checkers find in the same applications."""
    rows = [
        (
            tool.title,
            f"{tool.findings:,}",
            f"{tool.grave:,}",
            f"{tool.true} of {tool.judged}",
            f"{tool.labelled} of {LABELLED}",
        )
        for tool in tools()
    ]
    head = ("Checker", "Findings", "Grave", "Right", "Known breaches found")
    return "## Beside other checkers", BESIDE, table(head, rows)


def section(rule: Rule) -> str:
    """Return what there is to know about a rule."""
    rows = [
        ("Level", rule.honest_level.word),
        ("Engine", ", ".join(engine.value for engine in rule.engines)),
        ("Since", rule.since),
        ("Profiles", ", ".join(sorted(rule.profiles))),
        ("Guardrail", guardrail_of(rule)),
        ("Measured", found(rule)),
        ("What to do", rule.fix),
        ("Known false alarms", rule.false_alarms),
        ("Mistakes of the course", in_words(mistakes_of(rule.id))),
    ]
    heading = f"## {rule.id} {rule.title} {{#{rule.id.lower()}}}"
    return join(heading, rule.about, table(("", ""), rows))


def found(rule: Rule) -> str:
    """Return how much a rule found, and how much of that was right."""
    figures = measured(rule.id)
    hits = f"{figures.hits} findings; " if figures.judged else ""
    return f"{hits}{rule.precision}"


def share(figures: Precision) -> str:
    """Return a measured precision for a table."""
    return f"{figures.true} of {figures.judged}" if figures.judged else "not measured"


def guardrail_of(rule: Rule) -> str:
    """Return a link to the guardrail of a rule."""
    found = next(g for g in house_guardrails() if g.id == rule.guardrail)
    return f"[{found.label}](/{guardrail_path(found)})"


def rules_of(id_: str | None) -> str:
    """Return links to the rules of a guardrail."""
    rules = (rule for rule in all_rules() if rule.guardrail == id_)
    return ", ".join(f"[{rule.id}](/{PATH}#{rule.id.lower()})" for rule in rules)
