"""Durations as people read them: median, 95th percentile, and a ratio to another."""

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

PERCENTILE = 95


@dataclass(frozen=True)
class Timing:
    """What was measured, several times.

    Attributes:
        milliseconds: One for each time.
    """

    about: str
    milliseconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, in milliseconds."""
        return statistics.median(self.milliseconds)

    @property
    def late(self) -> float:
        """The 95th percentile, in milliseconds: one in twenty is slower."""
        if len(self.milliseconds) == 1:
            return self.median
        parts = statistics.quantiles(self.milliseconds, n=100, method="inclusive")
        return parts[PERCENTILE - 1]


def table(timings: Sequence[Timing], base: Timing) -> str:
    """Return a Markdown table of timings, with their ratio to the base's median."""
    rows = [
        f"| {t.about} | {len(t.milliseconds)} | {t.median:.0f} | {t.late:.0f} "
        f"| {t.median / base.median:.3f} | {t.late / base.median:.3f} |"
        for t in timings
    ]
    head = "| what | times | median, ms | 95th, ms | median, ratio | 95th, ratio |"
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|", *rows])


def fresh_environment() -> dict[str, str]:
    """Return the variables of a learner's shell: Python keeps its bytecode."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
