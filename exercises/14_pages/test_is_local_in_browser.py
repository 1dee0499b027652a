from typing import Any

import pytest

Browser = Any  # of conftest.py


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "/?page=2",
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        "///evil.example/",
    ],
)
def test_where_it_says_so_the_browser_stays_in_browser(
    browser: Browser, target: str
) -> None:
    """A real browser is sent to the target, and `is_local` has told where it ends.

    It stays on the site where `is_local` says so, and is at a stranger's elsewhere.
    """
    from app.pages.redirects import is_local

    browser.answers["/go"] = (303, [("Location", target)])
    shown = browser.open("/go")
    has_stayed = shown.host == browser.host

    assert is_local(target) == has_stayed
