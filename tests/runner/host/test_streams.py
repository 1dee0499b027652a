import io
import threading
from pathlib import Path

import pytest

from handrail.runner.events import Done, Ready, encode
from handrail.runner.host.streams import (
    CHUNK,
    FLOOD,
    KEPT,
    LONGEST_EVENT,
    PART,
    PARTS,
    Inbox,
    Output,
    Printed,
    follow_events,
)


def follow(data: bytes) -> list[object]:
    inbox = Inbox()
    follow_events(io.BytesIO(data), "s", inbox).join(5)
    return [inbox.get_nowait() for _ in range(inbox.qsize())]


def printed(output: Output) -> Printed:
    return output.printed(Path("/tmp/copy"), Path("/home/ann/shop"))


def test_little_output_is_kept_whole() -> None:
    output = Output()

    assert not output.add("h\N{LATIN SMALL LETTER E WITH ACUTE}".encode())
    assert printed(output) == Printed("h\N{LATIN SMALL LETTER E WITH ACUTE}", ("hé",))


def test_much_output_is_cut_and_counted() -> None:
    output = Output()
    pieces = FLOOD // CHUNK
    told = [output.add(b"x" * CHUNK) for _ in range(2 * pieces)]

    assert told.count(True) == 1
    assert told.index(True) == pieces
    assert len(output.kept) == KEPT
    assert printed(output).text.endswith(f"… ({2 * FLOOD - KEPT:,} more bytes)\n")


def test_half_a_letter_is_no_error() -> None:
    output = Output()
    output.add("é".encode()[:1])

    assert printed(output).text == "\N{REPLACEMENT CHARACTER}"


def test_what_is_between_dividers_is_a_part() -> None:
    output = Output(b"<->")
    output.add(b"a<->b<-><->c")

    assert printed(output) == Printed("abc", ("a", "b", "", "c"))
    assert output.size == 3


@pytest.mark.parametrize("size", range(1, 6))
def test_a_divider_that_comes_in_pieces_is_one(size: int) -> None:
    output, data = Output(b"<->"), b"a<<->b<-c<->-> <"
    for start in range(0, len(data), size):
        output.add(data[start : start + size])

    assert printed(output).parts == ("a<", "b<-c", "-> <")
    assert printed(output).text == "a<b<-c-> <"


def test_of_a_part_the_end_is_kept() -> None:
    output = Output(b"<->")
    output.add(b"a<->")
    for _ in range(PART):
        output.add(b"1234")
    output.add(b"end<->b")

    first, long, last = printed(output).parts
    assert (first, last) == ("a", "b")
    assert len(long) == PART
    assert long.endswith("1234end")


def test_who_prints_dividers_fills_no_memory() -> None:
    output = Output(b"<->")
    output.add(b"x<->" * (2 * PARTS))

    assert len(output.parts) == PARTS


def test_the_copy_is_shown_as_the_folder_that_it_is_of() -> None:
    output = Output(b"<->")
    output.add(b"/tmp/copy/app.py<->in /tmp/copy")

    assert printed(output) == Printed(
        "/home/ann/shop/app.pyin /home/ann/shop",
        ("/home/ann/shop/app.py", "in /home/ann/shop"),
    )


def test_no_two_dividers_are_alike() -> None:
    assert Output().divider != Output().divider


def test_events_come_in_order_and_then_the_end() -> None:
    data = encode(Ready(), "s") + encode(Done(0), "s")

    assert follow(data) == [Ready(), Done(0), "closed"]


def test_nothing_is_believed_after_an_odd_line() -> None:
    assert follow(b"hello\n" + encode(Done(0), "s")) == ["malformed"]


def test_a_line_without_an_end_is_not_gathered() -> None:
    assert follow(b"x" * (2 * LONGEST_EVENT)) == ["malformed"]


def test_dividers_are_waited_for() -> None:
    output = Output(b"<->")
    output.add(b"a<-")
    had_come = output.await_dividers(1, 0)
    later = threading.Timer(0.01, output.add, [b">"])
    later.start()

    assert not had_come
    assert output.await_dividers(1, 20)
    assert not output.await_dividers(2, 0)


def test_nothing_was_printed_since_a_test_that_is_not_known() -> None:
    assert [Printed("ab", ("a", "b")).since(n) for n in range(3)] == ["a", "b", ""]
