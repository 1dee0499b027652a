"""Keeps pytest's insides from the code while it explains what failed.

Pytest keeps its configuration where any code finds it, for its explanations. That
leads to all of pytest, and to who reports results.
"""

import os

from _pytest import runner
from _pytest.assertion import util


def explain_alone() -> None:
    """Have pytest write down the values of a comparison and no more."""
    util._reprcompare = util._config = None  # noqa: SLF001 (there is no other way)


def name_no_test() -> None:
    """Have no test named in the environment, which code could go by."""
    runner._update_current_test_var = lambda *_: None  # noqa: SLF001
    os.environ.pop("PYTEST_CURRENT_TEST", None)
