"""Divides what a slide cannot hold, by an estimate of how high it will be.

A slide is 1280 by 720 pixels, and is drawn larger or smaller as a whole. The sizes here
are those of `slides.css`; a test asks a browser whether everything fits.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from handrail.workshop.lesson import Code, Grid

WIDTH, HEIGHT = 1152, 520  # of what stands below the heading
GAP = 20  # between two blocks
LINE, LETTER = 42, 15.5  # of a paragraph, whose letters have 30 pixels
CELL_LINE, CELL_LETTER, CELL_PADDING = 30, 12, 17
SIZES = (26, 24, 22, 20, 18)  # of letters of code, the largest that fits
NARROW, TALL = 0.61, 1.4  # a letter of code and its line, by that size
FRAME = 28  # around code
TITLE = 30  # above code


@dataclass(frozen=True)
class Point:
    """A sentence or two, in Markdown."""

    words: str


@dataclass(frozen=True)
class Sized:
    """Code with the size of its letters."""

    code: Code
    size: int


Block = Point | Code | Grid
Placed = Point | Sized | Grid


def pages(blocks: Iterable[Block]) -> Iterator[list[Placed]]:
    """Yield what stands on each slide, in order; what is too high is divided."""
    page: list[Placed] = []
    used = 0.0
    for block in (part for whole in blocks for part in divided(whole)):
        needed = height(block) + GAP
        if page and used + needed > HEIGHT + GAP:
            yield page
            page, used = [], 0.0
        page.append(block)
        used += needed
    if page:
        yield page


def divided(block: Block) -> Iterator[Placed]:
    """Yield a block in parts that a slide can hold."""
    match block:
        case Code():
            yield from parts_of_code(block)
        case Grid():
            yield from parts_of_grid(block)
        case Point():
            yield block


def parts_of_code(code: Code) -> Iterator[Sized]:
    """Yield code in the largest letters that let it be whole, or else in parts."""
    for size in SIZES:
        sized = Sized(code, size)
        is_broken = max(map(len, code.lines)) > columns(size)
        if height(sized) <= HEIGHT and (not is_broken or size == SIZES[-1]):
            yield sized
            return
    half = len(code.lines) // 2
    if not half:
        yield Sized(code, SIZES[-1])
        return
    cut = nearest_gap(code.lines, half)
    yield from parts_of_code(replace(code, lines=code.lines[:cut]))
    rest = replace(code, lines=code.lines[cut:], caption="")
    yield from parts_of_code(rest)


def nearest_gap(lines: Sequence[str], middle: int) -> int:
    """Return where to divide lines: behind an empty one, if one is near the middle."""
    gaps = [place + 1 for place, line in enumerate(lines[:-1]) if not line.strip()]
    near = [gap for gap in gaps if abs(gap - middle) <= len(lines) // 4]
    return min(near, key=lambda gap: abs(gap - middle), default=middle)


def parts_of_grid(grid: Grid) -> Iterator[Grid]:
    """Yield a table in as many as it takes, each with its head."""
    head, *rows = grid.rows
    if height(grid) <= HEIGHT or len(rows) == 1:
        yield grid
        return
    half = math.ceil(len(rows) / 2)
    yield from parts_of_grid(replace(grid, rows=(head, *rows[:half])))
    yield from parts_of_grid(replace(grid, rows=(head, *rows[half:]), caption=""))


def height(block: Placed) -> float:
    """Return how many pixels a block will be high, at most."""
    match block:
        case Point():
            return LINE * lines_of(block.words, WIDTH - 40, LETTER)
        case Sized():
            code, per_line = block.code, columns(block.size)
            lines = sum(max(1, math.ceil(len(line) / per_line)) for line in code.lines)
            above = caption_height(code.caption) + TITLE * bool(code.title)
            return above + FRAME + lines * block.size * TALL
        case Grid():
            rows = sum(row_height(block, row) for row in block.rows)
            return caption_height(block.caption) + rows


def row_height(grid: Grid, row: Sequence[str]) -> float:
    """Return how high a row of a table will be, with columns of about even widths."""
    width = WIDTH / len(grid.rows[0]) - 32
    return CELL_PADDING + CELL_LINE * max(
        lines_of(cell, width, CELL_LETTER) for cell in row
    )


def caption_height(caption: str) -> float:
    """Return how high the sentence above code or a table is."""
    return (LINE * lines_of(caption, WIDTH, LETTER) + 10) if caption else 0


def lines_of(words: str, width: float, letter: float) -> int:
    """Return how many lines words take."""
    return max(1, math.ceil(len(words) * letter / width))


def columns(size: int) -> int:
    """Return how many letters of code a line holds."""
    return int((WIDTH - 2 * FRAME) / (size * NARROW))
