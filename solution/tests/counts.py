"""What tests have counted, told once at the end of a run for all of its processes."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

COUNTED = "counted"  # the property of a test's report: what was counted, and how many


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up what the reports of all tests have counted, those of workers included."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for what, numbers in counted(terminalreporter):
        totals[what].update(numbers)
    for what, total in totals.items():
        parts = ", ".join(f"{kind}: {total[kind]}" for kind in sorted(total))
        terminalreporter.write_line(f"{what}: {total.total()} ({parts})")


def counted(
    terminalreporter: pytest.TerminalReporter,
) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield what was counted, by kind, once for each test that did."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "call":
                properties = dict(report.user_properties)
                if COUNTED in properties:
                    yield properties[COUNTED]
