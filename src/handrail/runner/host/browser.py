"""A browser for a worker that may start no process and has no network.

The worker sends a command over a socket in its folder. Until that is done, each request
of the browser, wherever it goes, is sent back to the worker, whose application answers
it: so the browser sees that application and nothing else. Both send lines of JSON.

What the worker can have done is open a page of the web, press keys, and look: the code
that is tested can send commands as well.
"""

import contextlib
import json
import queue
import socket
import threading
from base64 import b64decode, b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedRWPair
from pathlib import Path
from typing import Any

from handrail.browser import SOCKET, Programs
from handrail.runner.host.webdriver import BrowserError, WebDriver

SECONDS = 30  # for an answer
DROPPED = {"connection", "content-length", "transfer-encoding", "date", "server"}
LARGEST = 2**20  # of a request's body, in bytes

Message = dict[str, Any]
Waiting = tuple[Message, "queue.Queue[Message]"]


class Proxy(ThreadingHTTPServer):
    """Listens to the browser. That leaves in the middle of an answer when it ends."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Print nothing."""


class Browser:
    """Waits for a worker's commands, and does them one after the other.

    Args:
        folder: The worker's, in which the socket is made.

    Raises:
        BrowserError: The browser cannot be started.
        OSError: The socket cannot be made.
    """

    def __init__(self, folder: Path, programs: Programs) -> None:
        self.requests: queue.Queue[Waiting] = queue.Queue()
        self.proxy = Proxy(("127.0.0.1", 0), handler(self.requests))
        self.listener = socket.socket(socket.AF_UNIX)
        self.driver: WebDriver | None = None
        threading.Thread(target=self.proxy.serve_forever, daemon=True).start()
        try:
            self.driver = WebDriver(programs, self.proxy.server_port)
            self.listener.bind(str(folder / SOCKET))
        except BaseException:
            self.close()
            raise
        self.listener.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        """Do what the worker says, until it has left or the browser is closed."""
        with contextlib.suppress(OSError, ValueError):
            worker, _ = self.listener.accept()
            with worker, worker.makefile("rwb") as line:
                for command in line:
                    self.obey(json.loads(command), line)

    def obey(self, command: Message, line: BufferedRWPair) -> None:
        """Do one command; the worker answers what the browser asks meanwhile."""
        done: queue.Queue[Message] = queue.Queue()

        def work() -> None:
            done.put(self.do(command))
            self.requests.put(({}, done))  # wakes up who waits for requests

        threading.Thread(target=work, daemon=True).start()
        while done.empty():
            request, answers = self.requests.get()
            if request:
                answers.put(told(line, {"request": request}))
        send(line, done.get())

    def do(self, command: Message) -> Message:
        """Do one command, and return what the page is after it."""
        driver = self.driver
        try:
            if driver is None:
                raise BrowserError("there is no browser")
            if "open" in command:
                driver.open(str(command["open"]))
            for keys in command.get("press", []):
                driver.press(map(str, keys))
            if "leave_by" in command:
                driver.leave_by(map(str, command["leave_by"]))
            return {"page": driver.look()}
        except (BrowserError, TypeError) as error:
            return {"error": str(error)}

    def close(self) -> None:
        """End the browser, and take no more commands."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes up who accepts
        self.listener.close()
        self.proxy.shutdown()
        self.proxy.server_close()
        if self.driver:
            self.driver.close()


def told(line: BufferedRWPair, message: Message) -> Message:
    """Return what the worker answers; nothing from one that has left."""
    send(line, message)
    answer = json.loads(line.readline() or b"{}")
    return answer if isinstance(answer, dict) else {}


def send(line: BufferedRWPair, message: Message) -> None:
    """Send a message to the worker."""
    line.write(json.dumps(message).encode() + b"\n")
    line.flush()


def handler(requests: "queue.Queue[Waiting]") -> type[BaseHTTPRequestHandler]:
    """Return what answers the browser: it hands each request on, and waits."""

    class Handler(BaseHTTPRequestHandler):
        def hand_on(self) -> None:
            """Answer as the worker does; 504 where it does not."""
            size = min(int(self.headers.get("Content-Length") or 0), LARGEST)
            request = {
                "method": self.command,
                "url": self.path,
                "headers": list(self.headers.items()),
                "body": b64encode(self.rfile.read(size)).decode(),
            }
            answers: queue.Queue[Message] = queue.Queue()
            requests.put((request, answers))
            with contextlib.suppress(queue.Empty):
                self.answer(answers.get(timeout=SECONDS))
                return
            self.send_error(504)

        def answer(self, answer: Message) -> None:
            """Send what the worker has answered."""
            body = b64decode(answer.get("body", ""))
            self.send_response(int(answer.get("status", 502)))
            for name, value in answer.get("headers", []):
                if name.lower() not in DROPPED:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def refuse(self) -> None:
            """Lead nowhere: what is encrypted cannot be handed on."""
            self.send_error(403)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

        do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_PATCH = hand_on  # noqa: N815
        do_CONNECT = do_OPTIONS = refuse  # noqa: N815

    return Handler
