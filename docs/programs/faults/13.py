"""An upper limit alone lets 0 through, and the number of pages is a division by it."""

from exchange import Ask
from people import API, guided, reference


def guide() -> str:
    """Ask for pages of nothing, then for pages of less."""
    app = guided().app
    asks = [Ask(f"GET /users?per_page={size}") for size in (0, -5)]
    return "\n\n".join(ask.exchange(app) for ask in asks)


def solution() -> str:
    """Ask for pages of nothing."""
    return Ask(f"GET {API}/posts?per_page=0").exchange(reference())
