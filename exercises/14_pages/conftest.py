"""What the tests of this chapter share: people, posts, and pages as browsers read them.

What a page means is read from its markup, so that no test needs a browser.
"""

import json
import os
import socket
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BufferedRWPair
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

LogIn = Callable[..., FlaskClient]
SITES = count(1)
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


class Element:
    """An element of a page.

    Attributes:
        tag: Its name.
        attributes: What stands in its tag. One without a value has an empty text.
        inside: The elements and the texts in it.
        parent: The element that it is in.
    """

    def __init__(
        self, tag: str, attributes: dict[str, str], parent: "Element | None"
    ) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.inside: list[Element | str] = []

    @property
    def text(self) -> str:
        """What a reader sees of it, in one line."""
        texts = (x if isinstance(x, str) else x.text for x in self.inside)
        return " ".join(" ".join(texts).split())

    @property
    def source_text(self) -> str:
        """Its text with all spaces and line breaks."""
        texts = (x if isinstance(x, str) else x.source_text for x in self.inside)
        return "".join(texts)

    def all(self, *tags: str, **attributes: str) -> list["Element"]:
        """Return the elements in it with one of the tags, and with the attributes."""
        found = []
        for child in self.inside:
            if isinstance(child, Element):
                if child.fits(tags, attributes):
                    found.append(child)
                found += child.all(*tags, **attributes)
        return found

    def fits(self, tags: tuple[str, ...], attributes: dict[str, str]) -> bool:
        """Tell whether it has one of the tags, if there are any, and the attributes."""
        has_tag = not tags or self.tag in tags
        return has_tag and has_all(self.attributes, attributes)

    def get(self, name: str) -> str | None:
        """Return an attribute, or None if it has no such attribute."""
        return self.attributes.get(name)


def has_all(values: Mapping[str, str], wanted: Mapping[str, str]) -> bool:
    """Tell whether all that is wanted is among the values."""
    return all(values.get(name) == value for name, value in wanted.items())


class Reader(HTMLParser):
    """Makes elements of the source of a page."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = self.open = Element("page", {}, None)
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        element = Element(tag, attributes, self.open)
        self.open.inside.append(element)
        if tag not in VOID:
            self.open = element

    def handle_endtag(self, tag: str) -> None:
        element: Element | None = self.open
        while element and element.tag != tag:
            element = element.parent
        if element and element.parent:
            self.open = element.parent

    def handle_data(self, data: str) -> None:
        self.open.inside.append(data)


@pytest.fixture
def read() -> Callable[[str], Element]:
    """A function that reads the source of a page, as a browser does."""

    def read(source: str) -> Element:
        return Reader(source).page

    return read


@pytest.fixture(scope="module")
def application(make_app: Callable[..., Flask]) -> Iterator[Flask]:
    """An application as on a server, with its tables; a form needs its token."""
    from app.extensions import db

    app = make_app(PROPAGATE_EXCEPTIONS=False, WTF_CSRF_ENABLED=True)
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser in which nobody has logged in, without anything that shows pages."""
    return app.test_client()


@pytest.fixture
def join(app: Flask) -> Callable[..., int]:
    """A function that adds a user, and returns the number of the account.

    Its arguments are columns. Nobody is asked for a password.
    """
    from app.extensions import db
    from app.models import User

    def join(**columns: Any) -> int:
        columns = {"email": "ann@example.com", "first_name": "Ann", **columns}
        with app.app_context():
            user = User(**{"password_hash": "none", **columns})
            db.session.add(user)
            db.session.commit()
            user_id: int = user.id
        return user_id

    return join


@pytest.fixture
def log_in(app: Flask) -> LogIn:
    """A function that returns a browser in which this user has logged in."""
    from app.dependencies import token_service
    from app.extensions import db
    from app.models import User

    def log_in(user_id: int) -> FlaskClient:
        with app.app_context():
            user = db.session.get_one(User, user_id)
            login_id = token_service().start(user).id
        client = app.test_client()
        with client.session_transaction() as session:
            session.update(user_id=user_id, login_id=login_id)
        return client

    return log_in


@pytest.fixture
def write(app: Flask) -> Callable[..., int]:
    """A function that adds a post and returns its number.

    Its arguments are the number of its author, and columns.
    """
    from app.extensions import db
    from app.models import Post

    def write(author_id: int, **columns: Any) -> int:
        columns = {"title": "Spring", "body": "It rained.", **columns}
        with app.app_context():
            post = Post(author_id=author_id, **columns)
            db.session.add(post)
            db.session.commit()
            post_id: int = post.id
        return post_id

    return write


TAB, ENTER, SHIFT = "\ue004", "\ue007", "\ue008"


@dataclass(frozen=True)
class Shown:
    """What a browser shows.

    Attributes:
        page: The elements of the page, as the browser has read them.
        url: Where it is.
        focus: The `tag`, `type`, `name`, `id` and `value` of the element that has the
            focus, whether it is `within` the `main` part of the page, and in
            `described` the text that its `aria-describedby` leads to.
    """

    page: Element
    url: str
    focus: Mapping[str, str]

    @property
    def path(self) -> str:
        """The path of the page."""
        return urlsplit(self.url).path

    @property
    def host(self) -> str:
        """The host of the page."""
        return urlsplit(self.url).netloc


class Browser:
    """A browser whose requests all end here: nothing leaves the machine.

    The application answers those to its own host. For every other one there is a
    page of a stranger.

    Attributes:
        host: The host of the application. Each test has its own, and so its cookies.
        answers: What is answered in the place of the application, by the path.
    """

    def __init__(self, line: BufferedRWPair, client: FlaskClient) -> None:
        self.line, self.client = line, client
        self.host = f"site{next(SITES)}.example"
        self.answers: dict[str, tuple[int, list[tuple[str, str]]]] = {}

    def open(self, path: str) -> Shown:
        """Go to a page of the application."""
        return self.tell({"open": f"http://{self.host}{path}"})

    def tab(self, times: int = 1) -> Shown:
        """Press the Tab key, which leads from one element to the next."""
        return self.tell({"press": [[TAB]] * times})

    def type(self, text: str) -> Shown:
        """Press the key of each character."""
        return self.tell({"press": [[character] for character in text]})

    def enter(self) -> Shown:
        """Press Enter, and wait for another page."""
        return self.tell({"leave_by": [ENTER]})

    def tab_to(self, **wanted: str) -> Shown:
        """Press Tab until such an element has the focus."""
        for _ in range(30):
            shown = self.tab()
            if has_all(shown.focus, wanted):
                return shown
        raise AssertionError(f"the Tab key leads to no such element: {wanted}")

    def tell(self, command: Mapping[str, object]) -> Shown:
        """Give a command, and answer what the browser asks until it is done."""
        self.send(command)
        while True:
            told = json.loads(self.line.readline() or b"{}")
            if "request" in told:
                self.send(self.answer(**told["request"]))
            elif "page" in told:
                page = told["page"]
                source, url, focus = page["source"], page["url"], page["focus"]
                return Shown(Reader(source).page, url, focus or {})
            else:
                raise AssertionError(told.get("error", "the browser has gone"))

    def send(self, message: Mapping[str, object]) -> None:
        """Send a message to the browser."""
        self.line.write(json.dumps(message).encode() + b"\n")
        self.line.flush()

    def answer(
        self, method: str, url: str, headers: list[tuple[str, str]], body: str
    ) -> dict[str, object]:
        """Answer a request of the browser."""
        parts = urlsplit(url)
        if parts.netloc != self.host:
            return {"status": 200, "body": b64encode(b"<p>A stranger.").decode()}
        if parts.path in self.answers:
            status, own = self.answers[parts.path]
            return {"status": status, "headers": own}
        response = self.client.open(
            parts._replace(scheme="", netloc="").geturl(),
            method=method,
            base_url=f"http://{self.host}",
            headers=[tuple(header) for header in headers],
            data=b64decode(body),
            buffered=True,  # closes the file that a style sheet is sent from
        )
        sent, told = response.get_data(), list(response.headers.items())
        shown = b64encode(sent).decode()
        return {"status": response.status_code, "headers": told, "body": shown}

    def take_over(self, client: FlaskClient) -> None:
        """Have the browser go on with the session of a client."""
        cookie = client.get_cookie("session")
        assert cookie
        header = ("Set-Cookie", f"session={cookie.value}; Path=/; HttpOnly")
        self.answers["/take-over"] = (200, [header])
        self.open("/take-over")


@pytest.fixture
def browser(app: Flask) -> Iterator[Browser]:
    """A real browser, which knows the application and nothing else."""
    number = os.environ.get("HANDRAIL_BROWSER")
    if not number:
        pytest.skip("there is no browser here")
    with socket.socket(fileno=os.dup(int(number))) as line:
        yield Browser(line.makefile("rwb"), app.test_client(use_cookies=False))
