import io

from rich.console import Console

from handrail.terminal.breaches_view import breaches_view
from handrail.verify.check import Breach

CAUSE = "test_a.py::test_it failed: [x]"
STAGE = Breach(2, "a.toml", f"Stage 1 does not pass: {CAUSE}", "Mend it.", CAUSE)
NEXT = Breach(2, "b.toml", f"Stage 2 does not pass: {CAUSE}", "Mend it.", CAUSE)
ALONE = Breach(12, "a.toml", f"1.2 cannot be solved: {CAUSE}", "Name it.", CAUSE)
HINT = Breach(7, "a.toml", "Hint 2 is empty.", "Write it.")
OTHER_HINT = Breach(7, "b.toml", "Hint 3 is empty.", "Write it.")


def shown(*breaches: Breach) -> str:
    """The view as text."""
    console = Console(file=io.StringIO(), width=80)
    with console.capture() as capture:
        console.print(breaches_view(console, breaches), end="")
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def test_one_breach_stands_alone() -> None:
    assert shown(STAGE) == (
        "✗ law 2: a.toml\n"
        "    Stage 1 does not pass: test_a.py::test_it failed: [x]\n"
        "    Mend it.\n"
    )


def test_one_cause_is_told_once_with_all_that_it_breaks() -> None:
    assert shown(STAGE, NEXT, ALONE) == (
        "✗ 3 breaches, one cause: test_a.py::test_it failed: [x]\n"
        "  law 2: a.toml\n"
        "    Stage 1 does not pass\n"
        "  law 2: b.toml\n"
        "    Stage 2 does not pass\n"
        "  law 12: a.toml\n"
        "    1.2 cannot be solved\n"
        "    Mend it.\n"
        "    Name it.\n"
    )


def test_one_remedy_is_told_once() -> None:
    assert shown(HINT, OTHER_HINT) == (
        "✗ 2 breaches, one thing to do about them\n"
        "  law 7: a.toml\n"
        "    Hint 2 is empty.\n"
        "  law 7: b.toml\n"
        "    Hint 3 is empty.\n"
        "    Write it.\n"
    )


def test_where_the_laws_hold_nothing_is_shown() -> None:
    assert shown() == ""
