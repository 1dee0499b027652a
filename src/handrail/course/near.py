"""The exercises that somebody may have meant."""

import difflib
from collections.abc import Sequence


def near(wanted: str, names: Sequence[str]) -> str:
    """Return a sentence with the numbers of the same chapter, or with names alike.

    It begins with a space, and is empty where no name is near.

    Args:
        names: The numbers and the slugs that there are.
    """
    chapter = wanted.partition(".")[0]
    same = [known for known in names if known.partition(".")[0] == chapter]
    close = same or difflib.get_close_matches(wanted, names)
    return f" Near it: {', '.join(close)}." if close else ""
