"""What other checkers find in the same public applications: data, judged by hand."""

import tomllib
from importlib.resources import files
from typing import NamedTuple

LABELLED = 71  # sure breaches in the two applications that were read row by row


class Tool(NamedTuple):
    """What was measured of a checker.

    Attributes:
        title: Its name and version.
        findings: All that it finds.
        grave: Those of them that it calls errors, blockers or of high severity.
        judged: Those of the grave that were looked at by hand.
        true: Those of the judged that were breaches.
        labelled: Breaches that were known before, and that it finds.
    """

    title: str
    findings: int
    grave: int
    judged: int
    true: int
    labelled: int


def tools() -> list[Tool]:
    """Return what was measured, this program first."""
    text = files("handrail.guardrails").joinpath("tools.toml").read_text("utf-8")
    return [Tool(**row) for row in tomllib.loads(text).values()]
