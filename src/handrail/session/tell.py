"""How work that takes longer than a moment says how far it is."""

from collections.abc import Callable

Tell = Callable[[int, int], None]  # how many of how many are behind


def silently(number: int, total: int) -> None:
    """Tell nobody how far work is."""
