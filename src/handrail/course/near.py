"""The ids of exercises that somebody may have meant."""

import difflib
from collections.abc import Sequence


def near(wanted: str, ids: Sequence[str]) -> str:
    """Return a sentence with the ids of the same chapter, or with those alike.

    It begins with a space, and is empty where no id is near.
    """
    chapter = wanted.partition(".")[0]
    same = [known for known in ids if known.partition(".")[0] == chapter]
    close = same or difflib.get_close_matches(wanted, ids)
    return f" Near it: {', '.join(close)}." if close else ""
