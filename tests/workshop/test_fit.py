"""What a slide holds, by the estimate; `test_slides_in_browser` asks a browser."""

from handrail.workshop.fit import HEIGHT, Point, Sized, height, pages
from handrail.workshop.lesson import Code, Grid


def code(*lines: str) -> Code:
    return Code("", "python", lines)


def test_short_code_has_large_letters() -> None:
    ((sized,),) = pages([code("x = 1")])

    assert isinstance(sized, Sized)
    assert sized.size == 26


def test_a_long_line_makes_letters_small_and_a_longer_one_is_broken() -> None:
    ((wide,),) = pages([code("x" * 85)])
    ((wider,),) = pages([code("x" * 300)])

    assert isinstance(wide, Sized)
    assert isinstance(wider, Sized)
    assert 18 < wide.size < 26
    assert wider.size == 18
    assert height(wider) > height(Sized(code("x"), 18))


def test_what_is_too_high_is_divided_where_a_line_is_empty() -> None:
    lines = [*["x = 1"] * 18, "", *["y = 1"] * 17]
    first, second = pages([code(*lines)])

    assert isinstance(first[0], Sized)
    assert isinstance(second[0], Sized)
    assert first[0].code.lines[-1] == ""
    assert [*first[0].code.lines, *second[0].code.lines] == lines


def test_one_endless_line_is_kept() -> None:
    ((sized,),) = pages([code("x" * 5000)])

    assert isinstance(sized, Sized)


def test_a_long_table_is_divided_and_each_has_its_head() -> None:
    grid = Grid((("a", "b"), *[(str(n), "words " * 20) for n in range(12)]), "Look:")
    found = [page[0] for page in pages([grid])]

    assert len(found) > 1
    assert all(isinstance(g, Grid) and g.rows[0] == ("a", "b") for g in found)
    rows = [row for g in found if isinstance(g, Grid) for row in g.rows[1:]]
    assert rows == list(grid.rows[1:])
    assert [g.caption for g in found if isinstance(g, Grid)][1:] == [""] * (
        len(found) - 1
    )


def test_no_page_is_higher_than_a_slide_and_nothing_is_lost() -> None:
    points = [Point("word " * n) for n in range(1, 60, 3)]
    found = list(pages(points))

    assert [point for page in found for point in page] == points
    for page in found:
        assert sum(height(block) + 20 for block in page) - 20 <= HEIGHT


def test_without_blocks_there_is_no_page() -> None:
    assert list(pages([])) == []
