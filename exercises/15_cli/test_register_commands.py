from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

NAMES = ["seed-db", "create-admin", "purge-tokens"]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_there(app: Flask, name: str) -> None:
    """`flask` knows `seed-db`, `create-admin` and `purge-tokens`."""
    assert name in app.cli.commands


def test_each_application_has_the_commands(make_app: Callable[..., Flask]) -> None:
    """A second application of the process has all of them, too."""
    make_app()
    names = set(make_app().cli.commands)

    assert names >= set(NAMES)


def test_a_command_runs_by_its_name(app: Flask, invoke: Callable[..., Any]) -> None:
    """`flask purge-tokens` runs, and says how many logins it deleted."""
    run = invoke(app, "purge-tokens")

    assert run.code == 0
    assert run.out == "0 logins deleted.\n"


def test_nothing_runs_while_the_application_is_made(
    emails: Callable[[], list[str]],
) -> None:
    """To make an application adds nobody: a command waits until it is typed."""
    found = emails()

    assert found == []
