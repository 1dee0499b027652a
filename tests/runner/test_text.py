import pytest

from handrail.runner.text import cut, cut_lines, printable


def test_short_text_is_left_alone() -> None:
    assert cut("äb", 2) == "äb"
    assert cut_lines("a\nb", 2, 5) == "a\nb"


def test_long_text_is_cut_and_marked() -> None:
    assert cut("abc", 2) == "ab …"
    assert cut_lines("abc\nd\ne\nf", 2, 2) == "ab …\nd\n… (2 more lines)"


@pytest.mark.parametrize("text", ["\udc80", "a\ud800b"])
def test_any_terminal_can_show_it(text: str) -> None:
    assert printable(text).encode("utf-8")
