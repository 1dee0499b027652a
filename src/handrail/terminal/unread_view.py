"""What in the workspace is closed to the program."""

from collections.abc import Sequence

from rich.text import Text


def unread_view(unread: Sequence[str]) -> Text:
    """Return what no run and no snapshot can have."""
    return Text(
        f" Not read, and so in no run and no snapshot: {', '.join(unread)}. "
        "Whose it is: ls -l",
        "help",
    )
