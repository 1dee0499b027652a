"""The page of hostile programs holds the table, as a run has filled it in."""

from hostile.page import PAGE, Row, as_cell, rows_of, with_table
from hostile.table import Program, read_table

PROGRAM = next(read_table())


def test_the_page_holds_the_table() -> None:
    table = [(p.name, p.says, p.verdict) for p in read_table()]

    assert rows_of(PAGE.read_text("utf-8")) == table


def test_a_table_takes_the_place_of_another() -> None:
    page = with_table(PAGE.read_text("utf-8"), [Row(PROGRAM, "time", "Stopped.")])

    assert rows_of(page) == [(PROGRAM.name, PROGRAM.says, "time")]
    assert (
        page.partition("<!-- table")[0]
        == PAGE.read_text("utf-8").partition("<!-- table")[0]
    )


def test_words_break_no_table() -> None:
    assert as_cell("a | b\n<i> *c*") == "a &#124; b &#60;i&#62; &#42;c&#42;"


def test_a_program_that_is_no_application_is_known() -> None:
    planted = [Program(name, "", (), (), 1.0).is_planted for name in ("texts/bom",)]

    assert planted == [True]
    assert not PROGRAM.is_planted
