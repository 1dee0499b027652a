"""Has folders within folders, a hundred deep, and is right."""

from pathlib import Path


def plant(workspace: Path) -> None:
    workspace.joinpath(*["deeper"] * 100).mkdir(parents=True)
