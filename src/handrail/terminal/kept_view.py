"""Where what a step replaced is kept, and how to get it back."""

from pathlib import Path

from rich.text import Text

from handrail.command import command


def kept_view(snapshot: Path, root: Path, indent: str) -> Text:
    """Return the place of a snapshot, and the command that restores it.

    Args:
        root: The workspace.
        indent: What each of the lines begins with.
    """
    where = snapshot.relative_to(root).as_posix()
    lines = (
        f"{indent}Yours is kept in {where}",
        f"{indent}All as it was: {command(f'restore {snapshot.name}')}",
    )
    return Text("\n".join(lines), "help")
