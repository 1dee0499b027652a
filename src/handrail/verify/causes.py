"""Which breaches come from the same: one fault may break many laws in many files."""

from collections.abc import Iterable

from handrail.verify.check import Breach


def by_cause(breaches: Iterable[Breach]) -> list[list[Breach]]:
    """Group breaches by their cause, or else by what to do; the largest group first."""
    groups: dict[tuple[str, str], list[Breach]] = {}
    for breach in breaches:
        key = (breach.cause, "" if breach.cause else breach.remedy)
        groups.setdefault(key, []).append(breach)
    return sorted(groups.values(), key=len, reverse=True)
