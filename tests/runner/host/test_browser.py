"""A browser for a worker without a network: what it is shown, and that it ends."""

import json
import os
import shutil
import socket
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handrail.browser import SOCKET, Programs, browser, needs_browser
from handrail.runner.host.browser import Browser
from handrail.runner.host.webdriver import BrowserError

TAB, ENTER = "\ue004", "\ue007"
PAGES = {
    "http://shop.example/": '<title>Shop</title><a href="/next">on</a>',
    "http://shop.example/next": "<title>Next</title>",
    "http://evil.example/": "<title>Evil</title>",
}
here = pytest.mark.skipif(browser() is None, reason="there is no browser here")


class Client:
    """What a worker does: it gives commands, and answers requests with pages."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line.makefile("rwb")
        self.asked: list[str] = []

    def tell(self, **command: Any) -> dict[str, Any]:
        """Give a command; return what was done, or the error."""
        self.send(command)
        while True:
            told: dict[str, Any] = json.loads(self.line.readline())
            if "request" not in told:
                return told
            url = told["request"]["url"]
            self.asked.append(url)
            page = PAGES.get(url, "").encode()
            kind = [("Content-Type", "text/html")]
            body = b64encode(page).decode()
            self.send({"status": 200 if page else 404, "headers": kind, "body": body})

    def send(self, message: object) -> None:
        """Send a line."""
        self.line.write(json.dumps(message).encode() + b"\n")
        self.line.flush()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a path that is short enough for a socket."""
    path = Path("/tmp") / f"browser-{os.getpid()}"
    path.mkdir()
    yield path
    shutil.rmtree(path)


@pytest.fixture
def started(folder: Path) -> Iterator[Browser]:
    """A browser that waits for a worker's commands."""
    programs = browser()
    assert programs
    started = Browser(folder, programs)
    yield started
    started.close()


@pytest.fixture
def client(started: Browser, folder: Path) -> Iterator[Client]:
    """A worker that is connected with the browser."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(folder / SOCKET))
        client = Client(line)
        with client.line:
            yield client


@here
@pytest.mark.slow
def test_each_request_of_the_browser_ends_at_the_worker(client: Client) -> None:
    shown = client.tell(open="http://shop.example/")
    elsewhere = client.tell(open="http://evil.example/")

    assert shown["page"]["title"] == "Shop"
    assert elsewhere["page"]["title"] == "Evil"
    assert {"http://shop.example/", "http://evil.example/"} <= set(client.asked)


@here
@pytest.mark.slow
def test_keys_lead_from_page_to_page(client: Client) -> None:
    client.tell(open="http://shop.example/")
    focus = client.tell(press=[[TAB]])["page"]["focus"]
    shown = client.tell(leave_by=[ENTER])

    assert focus["tag"] == "a"
    assert shown["page"]["title"] == "Next"


@here
@pytest.mark.slow
@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "chrome://version", "https://shop.example/", "data:,a"],
)
def test_no_other_page_is_opened(client: Client, url: str) -> None:
    told = client.tell(open=url)

    assert "is no page of the web" in told["error"]
    assert client.asked == []


@here
@pytest.mark.slow
def test_nothing_is_left_of_a_browser(started: Browser, folder: Path) -> None:
    driver = started.driver
    assert driver
    profile = Path(driver.profile.name)
    started.close()
    commands = [file.read_bytes() for file in Path("/proc").glob("[0-9]*/cmdline")]

    assert not profile.exists()
    assert [c for c in commands if str(profile).encode() in c] == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such sockets")
@pytest.mark.parametrize("driver", ["/bin/true", "/bin/none"])
def test_a_driver_that_does_not_start_is_told(folder: Path, driver: str) -> None:
    with pytest.raises(BrowserError, match="does not start"):
        Browser(folder, Programs("/bin/true", driver))


def test_a_test_that_needs_a_browser_is_known_by_its_name() -> None:
    assert needs_browser("test_a_form_in_browser[short]")
    assert not needs_browser("test_browsers_leave_tabs_out")
