"""Explains a comparison that failed as pytest does, without its insides.

Pytest keeps its configuration where any code finds it, for its explanations. That
leads to all of pytest, and to who reports results.
"""

import os
from types import SimpleNamespace
from typing import Any

from _pytest import assertion, runner
from _pytest.assertion import truncate, util

NOBODY = SimpleNamespace(has_plugin=lambda _: False)
INI = {"assertion_text_diff_style": "ndiff"}
CONFIG: Any = SimpleNamespace(
    pluginmanager=NOBODY, get_verbosity=lambda _: 0, getini=INI.get
)


def explain_alone() -> None:
    """Have comparisons explained by what is known here, while a test runs."""
    util._reprcompare = compared  # noqa: SLF001 (there is no other way)
    util._config = None  # noqa: SLF001


def name_no_test() -> None:
    """Have no test named in the environment, which code could go by."""
    runner._update_current_test_var = lambda *_: None  # noqa: SLF001
    os.environ.pop("PYTEST_CURRENT_TEST", None)


def compared(op: str, left: object, right: object) -> str | None:
    """Return the explanation of a comparison, as pytest puts it into its own."""
    lines = assertion.pytest_assertrepr_compare(CONFIG, op, left, right)
    lines = lines and truncate.materialize_with_truncation(iter(lines), CONFIG)
    if not lines:
        return None
    return "\n~".join(line.replace("\n", "\\n") for line in lines).replace("%", "%%")
