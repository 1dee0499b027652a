"""Makes the picture in the README: a wrong answer, as it looks in the loop."""

import io
import re
from pathlib import Path

from rich.console import Console

from handrail.screens.scenes import HOME, Scene, scenes, wrong_answer
from handrail.terminal.console import THEME

ROOT = Path(__file__).resolve().parents[3]
PICTURE = ROOT / "docs" / "images" / "loop.svg"
WIDTH = 98
# Rich asks for fonts from elsewhere, which a picture in a README cannot load.
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Write the picture anew."""
    with scenes(ROOT, [wrong_answer]) as (scene,):
        PICTURE.write_text(drawn(scene, WIDTH), encoding="utf-8")


def drawn(scene: Scene, width: int, lines: int = 0) -> str:
    """Return a scene as a picture, in SVG.

    Args:
        width: In columns.
        lines: How many there are at least.
    """
    console = Console(record=True, width=width, theme=THEME, file=io.StringIO())
    scene.draw(console)
    for _ in range(height(scene, width), lines):
        console.line()
    svg = console.export_svg(title="handrail", unique_id="loop")
    return FONTS.sub("", svg).replace(str(scene.place), HOME)


def height(scene: Scene, width: int) -> int:
    """Return how many lines a scene has."""
    return len(scene.text(width).splitlines())


if __name__ == "__main__":
    main()
