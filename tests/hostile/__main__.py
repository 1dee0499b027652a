"""Runs all hostile programs and writes the page: `python -m tests.hostile`."""

import tempfile
from pathlib import Path

from .bench import Bench, bench_below
from .page import PAGE, Row, with_table
from .table import Program, read_table
from .verdicts import message_of, stable, verdict_of


def main() -> None:
    """Run the programs one after the other, and put the table into the page."""
    with (
        tempfile.TemporaryDirectory(prefix="hostile-") as folder,
        bench_below(Path(folder).resolve()) as bench,
    ):
        rows = [row_of(bench, program) for program in read_table()]
    PAGE.write_text(with_table(PAGE.read_text("utf-8"), rows), "utf-8")


def row_of(bench: Bench, program: Program) -> Row:
    """Run a program, and make its row."""
    bench.place.renew(program)
    report = bench.run(program.seconds)
    message = stable(message_of(report), bench.place)
    return Row(program, verdict_of(report), message)


main()
