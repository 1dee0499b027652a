"""What a report says, in one word and in one sentence."""

import re
import sys

from handrail.runner import Report

from .place import Place

ADDRESS = re.compile(r"0x[0-9a-f]{6,}|(?<= id=')\d+")
NUMBER = re.compile(r"(?<=[Pp]rocess )\d+|(?<=pid )\d+")
RUN = re.compile(r"handrail-[a-z0-9_]{8}")


def verdict_of(report: Report) -> str:
    """Return `passed`, `failed`, or the kind of the trouble."""
    if report.passed:
        return "passed"
    return report.trouble.kind if report.trouble else "failed"


def message_of(report: Report) -> str:
    """Return what a learner reads first: the trouble, or the first failure."""
    if report.trouble:
        return report.trouble.message
    missed = [r for r in report.results if r.outcome != "passed"]
    if not missed:
        return f"{len(report.results)} tests passed."
    first = missed[0]
    return f"{first.name} {first.outcome}: {first.error}: {first.message}"


def stable(message: str, place: Place) -> str:
    """Return a message without what differs from run to run."""
    text = message.replace(str(place.base), "…").replace(sys.prefix, "…")
    text = text.replace("/proc/self/root", "/proc/…")  # no home, for all its name
    text = RUN.sub("handrail-…", text)
    return NUMBER.sub("…", ADDRESS.sub("…", text))
