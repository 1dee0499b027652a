"""Browsing: what somebody at a browser does with the pages."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.people import PASSWORD, Outbox, Person

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]+)">')


@dataclass(frozen=True)
class Browser:
    """A browser, with the cookies of one person."""

    client: FlaskClient

    def get(self, url: str) -> TestResponse:
        """Ask for a page."""
        return self.client.get(url)

    def send(self, url: str, **fields: str) -> TestResponse:
        """Send a form, with the token that this browser was given."""
        return self.client.post(url, data={"csrf_token": self.token(), **fields})

    def press(self, url: str, action: str) -> TestResponse:
        """Send the form of a page that goes to another URL, as it stands there."""
        form = f'<form method="post" action="{action}">(.*?)</form>'
        (content,) = re.findall(form, self.get(url).text, re.DOTALL)
        return self.client.post(action, data=dict(HIDDEN.findall(content)))

    def token(self) -> str:
        """Return the token of a form."""
        (token, *_) = TOKEN.findall(self.get("/login").text)
        return str(token)

    def log_in(self, person: Person, url: str = "/login") -> TestResponse:
        """Log in by the form."""
        return self.send(url, email=person.email, password=PASSWORD)

    def session(self) -> dict[str, object]:
        """Return what the cookie of the session holds."""
        with self.client.session_transaction() as session:
            return dict(session)

    @property
    def user(self) -> str | None:
        """The name of whom the pages take this for, if they know anybody."""
        found = re.search(r"Logged in as (.*)\.", self.get("/").text)
        return unescape(found[1]) if found else None


def errors_beside(response: TestResponse, field: str) -> list[str]:
    """Return what a page says is wrong with a field of its form."""
    names_list = f'id="{field}"[^>]*aria-describedby="{field}-errors"'
    shown = re.search(
        rf'<ul class="errors" id="{field}-errors">(.*?)</ul>', one_line(response)
    )
    assert (shown is None) == (re.search(names_list, response.text) is None)
    return (
        [unescape(text) for text in re.findall("<li>(.*?)</li>", shown[1])]
        if shown
        else []
    )


def value_of(response: TestResponse, field: str) -> str | None:
    """Return what is in an input of a form."""
    tags = re.findall(r"<input[^>]*>", response.text)
    (tag,) = [tag for tag in tags if f'id="{field}"' in tag]
    found = re.search(r'value="([^"]*)"', tag)
    return unescape(found[1]) if found else None


def notices(response: TestResponse) -> list[tuple[str, str]]:
    """Return the messages at the top of a page, each with its category."""
    shown = r'<p class="notice notice-(\w+)" role="\w+">\s*(.*?)\s*</p>'
    return [(kind, unescape(text)) for kind, text in re.findall(shown, response.text)]


def titles(response: TestResponse) -> list[str]:
    """Return the titles of the posts of a list."""
    found = re.findall(r"<h2><a [^>]*>(.*?)</a></h2>", response.text)
    return [unescape(title) for title in found]


def link_in(outbox: Outbox) -> str:
    """Return the path of the link of the last mail."""
    words = outbox.mails[-1].body.split()
    (url,) = [word for word in words if word.startswith("http")]
    return urlsplit(url).path


def one_line(response: TestResponse) -> str:
    """Return the page without its line breaks."""
    return " ".join(response.text.split())
