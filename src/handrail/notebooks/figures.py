"""Figures that are readable on light and on dark pages, by everybody.

The colours are of Okabe and Ito, who chose them so that colour-blind people tell them
apart. Lines differ in their markers too.
"""

import io
from itertools import cycle
from pathlib import Path
from typing import cast

from IPython.display import display
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

STYLE = Path(__file__).with_suffix(".mplstyle")
COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7")
MARKERS = ("o", "s", "^", "D")


def new_axes(across: str, up: str) -> Axes:
    """Return the axes of a new figure.

    Args:
        across: What is told from left to right, with its unit.
        up: What is told from below to above, with its unit.
    """
    with rc_context(fname=STYLE):
        axes = Figure(layout="constrained").add_subplot()
        axes.set_xlabel(across)
        axes.set_ylabel(up)
        axes.grid(visible=True)
    return axes


def draw_lines(axes: Axes, across: list[float], lines: dict[str, list[float]]) -> None:
    """Draw a line for each name; of several, the names are told beside them.

    Args:
        across: Where the points are, from left to right.
        lines: How high they are, by the name of the line.
    """
    looks = zip(cycle(COLOURS), cycle(MARKERS), strict=False)
    with rc_context(fname=STYLE):
        for (name, values), (colour, marker) in zip(lines.items(), looks, strict=False):
            axes.plot(across, values, color=colour, marker=marker, label=name)
        if len(lines) > 1:
            axes.legend(frameon=False, labelcolor="linecolor")


def draw_bars(axes: Axes, lengths: dict[str, float]) -> None:
    """Draw a bar from left to right for each name, and write its length at its end."""
    with rc_context(fname=STYLE):
        bars = axes.barh(list(lengths), list(lengths.values()), color=COLOURS)
        axes.bar_label(bars, fmt=" %.1f")
        axes.grid(visible=False, axis="y")


def show(axes: Axes, alt: str) -> None:
    """Show a figure.

    Args:
        alt: What it shows, in words, for who does not see it.
    """
    stream = io.StringIO()
    with rc_context(fname=STYLE):
        figure = cast("Figure", axes.get_figure(root=True))
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None})
    display({"image/svg+xml": stream.getvalue(), "text/plain": alt}, raw=True)
