"""`pytest -p handrail.testrun --handrail`: a run of tests held to the guardrails.

Whoever wants it names it; no installed package has pytest load it. Without `--handrail`
it adds its options and does nothing else. PYTEST_DONT_REWRITE: it asserts nothing, and
so it may have been imported before.
"""

from typing import Any

import pytest

WATCHING = "handrail.check.testrun.hooks"
BASELINE = ("write", "use")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("handrail", "the guardrails of Handrail")
    group.addoption(
        "--handrail", action="store_true", help="hold this run to the guardrails"
    )
    group.addoption(
        "--handrail-report",
        action="append",
        default=[],
        metavar="FORMAT[:FILE]",
        help="write what was found in another format too: json, sarif, github, "
        "gitlab or junit",
    )
    group.addoption(
        "--handrail-baseline",
        choices=BASELINE,
        help="accept what there is today, or tell what came since",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Begin to watch before the first import of the tests."""
    if early_config.known_args_namespace.handrail:
        begin(early_config)


def pytest_configure(config: pytest.Config) -> None:
    """Begin to watch in a worker, which loads plugins later."""
    if config.option.handrail:
        begin(config)


def begin(config: pytest.Config) -> None:
    """Load what watches, unless it does so already."""
    config.pluginmanager.import_plugin(WATCHING)
    watching: Any = config.pluginmanager.get_plugin(WATCHING)
    watching.watch_of(config)
