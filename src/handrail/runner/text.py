"""Cuts text from a learner's code to a length that can be read."""

MARK = " …"


def printable(text: str) -> str:
    """Return the text with lone surrogates escaped: any terminal can encode it."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def cut(text: str, characters: int) -> str:
    """Return the text, shortened to about that many characters."""
    text = printable(text)
    return text if len(text) <= characters else text[:characters] + MARK


def cut_lines(text: str, lines: int, characters: int) -> str:
    """Return at most that many lines, none longer than that many characters."""
    every = text.splitlines()
    kept = [cut(line, characters) for line in every[:lines]]
    if len(every) > lines:
        kept.append(f"… ({len(every) - lines} more lines)")
    return "\n".join(kept)
