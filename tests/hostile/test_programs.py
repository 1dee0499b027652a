"""Each program of the table gets its verdict, and does no harm."""

from collections.abc import Callable

import pytest
from hostile.bench import Bench, Trial
from hostile.place import SECRET
from hostile.table import Program, programs_on_disk, read_table
from hostile.verdicts import message_of, verdict_of

TABLE = list(read_table())
SHORT = 200_000  # characters of a report, whatever was printed and answered

Survive = Callable[[Program], Trial]


@pytest.fixture
def survive(bench: Bench, heard: list[int]) -> Survive:
    """A function that tries a program out, and checks that it did no harm."""

    def survive(program: Program) -> Trial:
        trial = bench.try_out(program)
        assert trial.left == []
        assert trial.after == trial.before
        assert heard == []
        assert trial.following.passed, message_of(trial.following)
        assert SECRET not in repr(trial.report)
        assert len(repr(trial.report)) < SHORT
        return trial

    return survive


@pytest.mark.parametrize("program", TABLE, ids=lambda program: program.name)
def test_a_program_gets_its_verdict_and_does_no_harm(
    program: Program, survive: Survive
) -> None:
    report = survive(program).report
    message, verdict = message_of(report), verdict_of(report)

    assert verdict in {program.verdict, *program.also}, message
    words = program.words if verdict == program.verdict else ()
    assert [word for word in words if word not in message] == [], message


def test_the_good_application_passes(bench: Bench) -> None:
    bench.place.renew()
    report = bench.run(10.0)

    assert report.passed
    assert len(report.results) == 16


def test_the_table_and_the_programs_are_the_same() -> None:
    assert {program.name for program in TABLE} == programs_on_disk()


def test_every_program_is_described_in_a_sentence() -> None:
    said = [program.says for program in TABLE]

    assert [says for says in said if not says.endswith(".")] == []
    assert len(set(said)) == len(said)


def test_only_what_is_right_may_pass() -> None:
    groups = {p.name.split("/")[0] for p in TABLE if "passed" in {p.verdict, *p.also}}

    assert groups == {"at_rest", "beyond", "innocent", "texts"}
