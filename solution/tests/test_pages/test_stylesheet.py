"""The colours of the stylesheet can be told apart, by WCAG 2.2, in light and dark."""

import re
from pathlib import Path

import pytest

from app import pages

STYLESHEET = Path(pages.__file__).parent.parent / "static" / "site.css"
COLOURS = re.compile(r"--([\w-]+): #([0-9a-f]{6});")
TEXT, CONTROL = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "sheet", TEXT),
    ("faded", "paper", TEXT),
    ("accent", "paper", TEXT),
    ("accent-strong", "paper", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("on-accent", "bad", TEXT),
    ("bad", "paper", TEXT),
    ("bad", "bad-paper", TEXT),
    ("good", "good-paper", TEXT),
    ("told", "told-paper", TEXT),
    ("edge", "paper", CONTROL),
    ("edge", "sheet", CONTROL),
]


def schemes() -> dict[str, dict[str, str]]:
    """Return the colours of both schemes, by name."""
    light, dark = re.findall(r":root \{(.*?)\}", STYLESHEET.read_text(), re.DOTALL)
    return {"light": dict(COLOURS.findall(light)), "dark": dict(COLOURS.findall(dark))}


def luminance(colour: str) -> float:
    """Return the relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = [value / 255 for value in bytes.fromhex(colour)]
    red, green, blue = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted([luminance(first), luminance(second)])
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_have_the_same_colours() -> None:
    light, dark = schemes().values()

    assert light.keys() == dark.keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_is_written_can_be_read(
    scheme: str, front: str, back: str, least: float
) -> None:
    colours = schemes()[scheme]

    assert contrast(colours[front], colours[back]) >= least
