"""Starts a browser by its driver, steers it by few commands, and ends both.

Source: WebDriver, https://www.w3.org/TR/webdriver2/.
"""

import contextlib
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any, cast

from handrail.browser import Programs

# The program's end closes the pipe, whatever way it takes. Then all that the driver has
# started ends, in whichever group it is by now.
KEEPER = f"""\
import subprocess, sys
sys.path.append({str(Path(__file__).parents[3])!r})
from handrail.runner.host.namespaces import adopt_orphans
from handrail.runner.host.warden import end_children
adopt_orphans()
subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
sys.stdin.read()
end_children()
"""
STARTED = re.compile(r"started successfully on port (\d+)")
SECONDS = 30  # for one command
PATIENCE, PAUSE = 10, 0.02  # seconds: for another page, and before another look
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
    "--no-first-run",
    # Requests to this machine go through the proxy as well.
    "--proxy-bypass-list=<-loopback>",
)
IS_NEW = "return !window.isLeft && document.readyState === 'complete'"
LOOK = """\
const focus = document.activeElement;
return {
  url: location.href,
  title: document.title,
  source: document.documentElement.outerHTML,
  focus: focus && {
    tag: focus.localName,
    type: focus.type || "",
    within: focus.closest("main") ? "main" : "",
    name: focus.getAttribute("name") || "",
    id: focus.id,
    described: (focus.getAttribute("aria-describedby") || "").split(" ").map(
      (id) => document.getElementById(id)?.innerText || "").join(" ").trim(),
    value: "value" in focus ? String(focus.value) : "",
  },
};"""


class BrowserError(Exception):
    """The browser could not be started, or did not do what it was told."""


class WebDriver:
    """A browser with a profile of its own, all of whose requests go to one proxy.

    Args:
        proxy: The port of the proxy, on this machine.

    Raises:
        BrowserError: It cannot be started.
    """

    def __init__(self, programs: Programs, proxy: int) -> None:
        self.profile = tempfile.TemporaryDirectory(
            prefix="handrail-", ignore_cleanup_errors=True
        )
        self.keeper = subprocess.Popen(
            [sys.executable, "-P", "-c", KEEPER, programs.driver, "--port=0"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self.session = ""
        self.driver: http.client.HTTPConnection | None = None
        try:
            port = self.await_port()
            self.driver = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
            options = {"binary": programs.browser, "args": [*self.flags(proxy)]}
            wanted = {"alwaysMatch": {"goog:chromeOptions": options}}
            made = self.ask("POST", "", {"capabilities": wanted})
            self.session = f"/{made['sessionId']}"
        except BaseException:
            self.close()
            raise

    def await_port(self) -> int:
        """Return the port of the driver, which names it as it starts.

        Raises:
            BrowserError: It ends without one, or takes too long and is ended.
        """
        limit = threading.Timer(SECONDS, self.end)
        limit.start()
        try:
            return port_in(cast("IO[str]", self.keeper.stdout))
        finally:
            limit.cancel()

    def end(self) -> None:
        """Have the keeper end all that it keeps, and itself."""
        with contextlib.suppress(OSError):
            cast("IO[str]", self.keeper.stdin).close()

    def flags(self, proxy: int) -> Iterable[str]:
        """Return what the browser is started with."""
        yield from FLAGS
        yield f"--user-data-dir={self.profile.name}"
        yield f"--proxy-server=http://127.0.0.1:{proxy}"
        if os.geteuid() == 0:
            yield "--no-sandbox"  # it does not start as root otherwise

    def open(self, url: str) -> None:
        """Go to a page of the web, and wait until it is loaded."""
        if not url.startswith("http://"):
            raise BrowserError(f"{url!r} is no page of the web")
        self.ask("POST", f"{self.session}/url", {"url": url})

    def press(self, keys: Iterable[str]) -> None:
        """Press keys together, as Shift and Tab, and let go of them."""
        pressed = list(keys)
        steps = [{"type": "keyDown", "value": key} for key in pressed]
        steps += [{"type": "keyUp", "value": key} for key in reversed(pressed)]
        keyboard = {"type": "key", "id": "keyboard", "actions": steps}
        self.ask("POST", f"{self.session}/actions", {"actions": [keyboard]})

    def leave_by(self, keys: Iterable[str]) -> None:
        """Press keys that lead to another page, and wait until that is loaded.

        Raises:
            BrowserError: The page stays.
        """
        self.run("window.isLeft = true")  # it is gone with the page
        self.press(keys)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            # Between two pages there is no document, and the driver says so.
            with contextlib.suppress(BrowserError):
                if self.run(IS_NEW):
                    return
            time.sleep(PAUSE)
        raise BrowserError("the keys led to no other page")

    def look(self) -> dict[str, Any]:
        """Return what the page is now, and where the focus is."""
        return cast("dict[str, Any]", self.run(LOOK))

    def run(self, script: str) -> Any:
        """Run a script on the page, and return what it returns."""
        command = {"script": script, "args": []}
        return self.ask("POST", f"{self.session}/execute/sync", command)

    def ask(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """Send a command to the driver, and return what it answers.

        Raises:
            BrowserError: It is refused, or there is no driver any more.
        """
        if self.driver is None:
            raise BrowserError("there is no driver")
        try:
            self.driver.request(method, f"/session{path}", json.dumps(body))
            answer = json.loads(self.driver.getresponse().read())["value"]
        except (OSError, http.client.HTTPException, ValueError, LookupError) as error:
            raise BrowserError(f"the driver does not answer: {error!r}") from error
        if isinstance(answer, dict) and "error" in answer:
            raise BrowserError(f"{answer['error']}: {answer['message']}"[:500])
        return answer

    def close(self) -> None:
        """End the browser and its driver, and remove what they have stored."""
        if self.driver:
            self.driver.close()
        self.end()
        self.keeper.wait()
        cast("IO[str]", self.keeper.stdout).close()
        self.profile.cleanup()


def port_in(said: Iterable[str]) -> int:
    """Return the port that a driver names as it starts.

    Raises:
        BrowserError: It ends without one.
    """
    for line in said:
        found = STARTED.search(line)
        if found:
            return int(found[1])
    raise BrowserError("the driver does not start")
