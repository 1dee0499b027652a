from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

Browser = Any  # of conftest.py


@pytest.fixture
def ann(join: Callable[..., int]) -> int:
    """The number of a user, Ann."""
    return join()


@pytest.fixture
def url(write: Callable[..., int], ann: int) -> str:
    """The URL of a draft by Ann."""
    return f"/posts/{write(ann)}"


@pytest.fixture
def at_ann(browser: Browser, log_in: Callable[[int], FlaskClient], ann: int) -> Browser:
    """A browser in which Ann has logged in."""
    browser.take_over(log_in(ann))
    return browser


def test_a_post_is_deleted_by_the_keyboard_in_browser(
    at_ann: Browser, url: str
) -> None:
    """In a browser, Tab leads to the button, and Enter deletes the post.

    The browser then is at Ann's posts, and the post is not among them.
    """
    at_ann.open(f"{url}/delete")
    at_ann.tab_to(type="submit", within="main")
    shown = at_ann.enter()
    gone = at_ann.open(url)

    assert shown.path == "/my-posts"
    assert "404" in gone.page.text
