"""For GitHub: commands of a workflow, which annotate the lines of a pull request."""

from handrail.check.check import Report
from handrail.guardrails.finding import Finding, Level

WORDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}
IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_VALUES = {**IN_MESSAGES, ":": "%3A", ",": "%2C"}


def as_github(report: Report) -> str:
    """Return a command for each finding."""
    return "\n".join(map(annotation, report.findings))


def annotation(finding: Finding) -> str:
    """Return the command that annotates one line."""
    place = finding.place
    file = escaped(place.path, IN_VALUES)
    where = f"file={file},line={place.line or 1},col={place.column}"
    title = escaped(finding.rule, IN_VALUES)
    message = escaped(f"{finding.message} {finding.remedy}", IN_MESSAGES)
    return f"::{WORDS[finding.level]} {where},title={title}::{message}"


def escaped(text: str, signs: dict[str, str]) -> str:
    """Return a text in which what has a meaning in a command is escaped."""
    return "".join(signs.get(sign, sign) for sign in text)
