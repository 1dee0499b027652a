"""Makes the picture in the README: a wrong answer, as it looks in the loop."""

import io
import re
from pathlib import Path

from rich.console import Console

from handrail.screens.scenes import Scene, scenes
from handrail.terminal.console import THEME

ROOT = Path(__file__).resolve().parents[3]
PICTURE = ROOT / "docs" / "images" / "loop.svg"
TITLE, WIDTH = "A wrong answer", 98
# Rich asks for fonts from elsewhere, which a picture in a README cannot load.
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Write the picture anew."""
    with scenes(ROOT) as made:
        PICTURE.write_text(drawn(made), encoding="utf-8")


def drawn(made: tuple[Scene, ...]) -> str:
    """Return the picture, as SVG."""
    scene = next(scene for scene in made if scene.title == TITLE)
    console = Console(record=True, width=WIDTH, theme=THEME, file=io.StringIO())
    scene.draw(console)
    svg = console.export_svg(title="handrail", unique_id="loop")
    return FONTS.sub("", svg)


if __name__ == "__main__":
    main()
