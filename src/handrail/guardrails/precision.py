"""How often rules were right on public applications: data, measured by hand."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from handrail.guardrails.finding import Level

SURE, LIKELY = 0.8, 0.5  # from here on an error, from here on a warning


class Precision(NamedTuple):
    """What was measured of a rule.

    Attributes:
        hits: Findings on all public applications.
        judged: Those of them that were judged by hand.
        true: Those of the judged that were breaches.
    """

    hits: int
    judged: int
    true: int

    @property
    def share(self) -> float:
        """The share of the judged that were breaches; 1 where there was none."""
        return self.true / self.judged if self.judged else 1.0

    @property
    def words(self) -> str:
        """The figure for people."""
        if not self.judged:
            return "not measured: no finding on the public applications"
        return f"{round(100 * self.share)}% ({self.true} of {self.judged} judged)"


class Application(NamedTuple):
    """A public application that rules were measured on.

    Attributes:
        repository: On GitHub, owner and name.
        commit: The version that was looked at.
        folder: Where it is in there.
        made: Whether it was made and asked too: `yes` or `no`.
    """

    repository: str
    commit: str
    folder: str
    made: str


def applications() -> list[Application]:
    """Return the public applications that rules were measured on."""
    text = files("handrail.guardrails").joinpath("applications.tsv").read_text("utf-8")
    return [Application(*line.split("\t")) for line in text.splitlines()[1:]]


@cache
def all_measured() -> dict[str, Precision]:
    """Return what was measured, by the ids of the rules."""
    text = files("handrail.guardrails").joinpath("precision.toml").read_text("utf-8")
    return {id_: Precision(**row) for id_, row in tomllib.loads(text).items()}


def measured(id_: str) -> Precision:
    """Return what was measured of a rule."""
    return all_measured().get(id_, Precision(0, 0, 0))


def capped(id_: str, level: Level) -> Level:
    """Return a level lowered to what the measured precision of a rule allows.

    Under 80% no finding is an error, and under 50% each is a hint.
    """
    share = measured(id_).share
    if share < LIKELY:
        return Level.HINT
    return min(level, Level.WARNING) if share < SURE else level
