import re

import pytest

from handrail.recall.order import OrderError, Place, read_order, written

ORDER = (Place(2, 0), Place(0, 1), Place(3, 2))


@pytest.mark.parametrize("text", ["3 1> 4>>", "3, 1>,4>>", "  3   1>  4>> "])
def test_numbers_are_read_with_a_mark_for_each_step(text: str) -> None:
    assert read_order(text, 4) == ORDER
    assert written(ORDER) == "3 1> 4>>"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "No line is taken."),
        ("1 two", "`two` is not a number, with a > for each step."),
        ("1 >2", "`>2` is not a number"),
        ("5", "There is no line 5: they go from 1 to 4."),
        ("0", "There is no line 0"),
        ("2 1 2>", "Line 2 is taken twice."),
        ("1>>>>>>>", "is indented too far."),
    ],
)
def test_what_is_no_order_is_told(text: str, why: str) -> None:
    with pytest.raises(OrderError, match=re.escape(why)):
        read_order(text, 4)
