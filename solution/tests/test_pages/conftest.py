"""What the tests of pages share: browsers, and people to use them."""

from collections.abc import Callable

import pytest
from flask import Flask

from app.models import Role
from tests.people import AddPost, AddUser, Person
from tests.test_pages.browsing import Browser

BrowserOf = Callable[[Person], Browser]


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A browser in which nobody has logged in."""
    return Browser(app.test_client())


@pytest.fixture
def browser_of(app: Flask) -> BrowserOf:
    """A function that returns a new browser in which the person has logged in."""

    def start(person: Person) -> Browser:
        browser = Browser(app.test_client())
        assert browser.log_in(person).status_code == 303
        return browser

    return start


@pytest.fixture
def ann(add_user: AddUser) -> Person:
    """A user, Ann."""
    return add_user(email="ann@example.com", first_name="Ann", last_name="Doe")


@pytest.fixture
def as_ann(ann: Person, browser_of: BrowserOf) -> Browser:
    """A browser in which Ann has logged in."""
    return browser_of(ann)


@pytest.fixture
def as_editor(add_user: AddUser, browser_of: BrowserOf) -> Browser:
    """A browser in which an editor has logged in."""
    return browser_of(add_user(email="ed@example.com", role=Role.EDITOR))


@pytest.fixture
def as_admin(add_user: AddUser, browser_of: BrowserOf) -> Browser:
    """A browser in which an admin has logged in."""
    return browser_of(add_user(email="admin@example.com", role=Role.ADMIN))


@pytest.fixture
def post(ann: Person, add_post: AddPost) -> str:
    """The URL of a post by Ann."""
    return f"/posts/{add_post(ann)}"


@pytest.fixture
def draft(ann: Person, add_post: AddPost) -> str:
    """The URL of a draft by Ann."""
    return f"/posts/{add_post(ann, published_at=None)}"
