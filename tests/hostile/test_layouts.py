"""Programs that reach for the course get their verdict wherever it lies."""

import sys
from collections.abc import Iterator

import pytest
from hostile.bench import Bench, bench_below
from hostile.place import LAYOUTS, Layout
from hostile.table import Program, read_table
from hostile.verdicts import message_of, verdict_of

GROUPS = {"reaching"}
TABLE = [p for p in read_table() if p.name.split("/")[0] in GROUPS]


@pytest.fixture(scope="module", params=LAYOUTS[1:], ids=lambda layout: layout.name)
def bench(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    """A bench in each layout but the first, in which all programs are tried out."""
    if sys.platform != "linux":
        pytest.skip("the programs use what Linux has")
    layout: Layout = request.param
    with bench_below(tmp_path_factory.mktemp("layout"), layout) as bench:
        yield bench


@pytest.mark.parametrize("program", TABLE, ids=lambda program: program.name)
def test_a_program_gets_its_verdict_in_every_layout(
    program: Program, bench: Bench
) -> None:
    bench.place.renew(program)
    before = bench.place.state()
    report = bench.run(program.seconds)
    message = message_of(report)

    assert verdict_of(report) == program.verdict, message
    assert [word for word in program.words if word not in message] == [], message
    assert bench.place.state() == before


def test_the_good_application_passes_in_every_layout(bench: Bench) -> None:
    bench.place.renew()

    assert bench.run(10.0).passed
