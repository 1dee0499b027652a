import io

from handrail.runner.events import Done, Ready, encode
from handrail.runner.host.streams import (
    CHUNK,
    FLOOD,
    KEPT,
    LONGEST_EVENT,
    Inbox,
    Output,
    follow_events,
)


def follow(data: bytes) -> list[object]:
    inbox = Inbox()
    follow_events(io.BytesIO(data), "s", inbox).join(5)
    return [inbox.get_nowait() for _ in range(inbox.qsize())]


def test_little_output_is_kept_whole() -> None:
    output = Output()

    assert not output.add("h\N{LATIN SMALL LETTER E WITH ACUTE}".encode())
    assert output.text == "h\N{LATIN SMALL LETTER E WITH ACUTE}"


def test_much_output_is_cut_and_counted() -> None:
    output = Output()
    pieces = FLOOD // CHUNK
    told = [output.add(b"x" * CHUNK) for _ in range(2 * pieces)]

    assert told.count(True) == 1
    assert told.index(True) == pieces
    assert len(output.kept) == KEPT
    assert output.text.endswith(f"… ({2 * FLOOD - KEPT:,} more bytes)\n")


def test_half_a_letter_is_no_error() -> None:
    output = Output()
    output.add("é".encode()[:1])

    assert output.text == "\N{REPLACEMENT CHARACTER}"


def test_events_come_in_order_and_then_the_end() -> None:
    data = encode(Ready(), "s") + encode(Done(0), "s")

    assert follow(data) == [Ready(), Done(0), "closed"]


def test_nothing_is_believed_after_an_odd_line() -> None:
    assert follow(b"hello\n" + encode(Done(0), "s")) == ["malformed"]


def test_a_line_without_an_end_is_not_gathered() -> None:
    assert follow(b"x" * (2 * LONGEST_EVENT)) == ["malformed"]
