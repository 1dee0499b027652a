"""Telling programs get the same from a cold run, and no workspace is harmed."""

import pytest
from hostile.bench import Bench
from hostile.table import read_table
from hostile.verdicts import message_of, verdict_of

from handrail.runner import run

pytestmark = pytest.mark.usefixtures("started_workers")

TABLE = {program.name: program for program in read_table()}
TELLING = (
    "endless/regular_expression",
    "leaving/os_exit",
    "leaving/signal_parent",
    "greedy/memory",
    "greedy/os_write",
    "processes/fork_bomb",
    "processes/daemon_unannounced",
    "files/workspace_deleted",
    "planted/sitecustomize",
    "patched/draft",
    "lying/equals_everything",
    "forging/channel",
    "prying/private_key",
    "texts/utf16",
)


@pytest.mark.parametrize("name", TELLING)
def test_a_cold_run_gives_the_verdict_and_does_no_harm(
    name: str, bench: Bench, heard: list[int]
) -> None:
    program = TABLE[name]
    bench.place.renew(program)
    before = bench.place.state()
    report = run(bench.place.job(program.seconds))
    message = message_of(report)

    assert verdict_of(report) == program.verdict, message
    assert [word for word in program.words if word not in message] == []
    assert bench.place.state() == before
    assert bench.left() == []
    assert heard == []


def test_the_good_application_passes_cold(bench: Bench) -> None:
    bench.place.renew()

    assert run(bench.place.job()).passed
