"""The page beside the copies of the tests: what they are, and how to run them."""

from pathlib import Path

from handrail.environment import activations, shell
from handrail.runner.sources import COPIES

PATH = f"{COPIES}/README.md"
PAGE = Path(__file__).with_suffix(".md")


def read_me() -> bytes:
    """Return the page, in the words for the shell that this program runs in."""
    lines, mine = activations(), shell()
    others = (f"`{line}` for {name}" for name, line in lines.items() if name != mine)
    text = PAGE.read_text("utf-8").format(
        activation=lines[mine], shell=mine, others=", ".join(others)
    )
    return text.encode()
