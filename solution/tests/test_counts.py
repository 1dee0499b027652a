from types import SimpleNamespace
from typing import Any

from tests.counts import COUNTED, pytest_terminal_summary


def report(what: str = "", when: str = "call", **numbers: int) -> SimpleNamespace:
    properties: list[tuple[str, Any]] = [("other", 1)]
    if what:
        properties.append((COUNTED, [what, numbers]))
    return SimpleNamespace(when=when, user_properties=properties)


def told(**stats: list[Any]) -> list[str]:
    lines: list[str] = []
    reporter: Any = SimpleNamespace(stats=stats, write_line=lines.append)
    pytest_terminal_summary(reporter)
    return lines


def test_all_reports_of_a_thing_are_added_up() -> None:
    passed = [report("Mails", sent=2), report("Calls", made=1), report()]
    failed = [report("Mails", sent=1, lost=1)]

    assert told(passed=passed, failed=failed) == [
        "Mails: 4 (lost: 1, sent: 3)",
        "Calls: 1 (made: 1)",
    ]


def test_a_test_counts_once() -> None:
    """Its setup and its end have reports, too, and warnings are no reports at all."""
    phases = [report("Mails", when, sent=1) for when in ("setup", "call", "teardown")]

    assert told(passed=phases, warnings=[SimpleNamespace()]) == ["Mails: 1 (sent: 1)"]


def test_where_nothing_was_counted_nothing_is_told() -> None:
    assert told(passed=[report()]) == []
