"""Mail servers for tests: one that takes mail, and one that says nothing."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from queue import Queue
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

PATIENCE_SECONDS = 30


class Conversation(StreamRequestHandler):
    """What a mail server says to one client."""

    server: "MailServer"

    def handle(self) -> None:
        """Answer until the client leaves, or does not like the certificate."""
        with suppress(ssl.SSLError):
            self.converse()

    def converse(self) -> None:
        """Greet, and answer every command until the client leaves."""
        self.say("220 welcome")
        while line := self.rfile.readline():
            command = line.decode().strip()
            self.server.commands.append(command)
            if command == "data":
                self.take_mail()
            elif command == "STARTTLS":
                self.encrypt()
            elif command.startswith("ehlo"):
                tls = "\r\n250-STARTTLS" if self.server.tls else ""
                self.say(f"250-hello{tls}\r\n250 AUTH PLAIN")
            else:
                self.say("235 come in" if command.startswith("AUTH") else "250 ok")

    def finish(self) -> None:
        """Hang up."""
        super().finish()
        self.request.close()

    def say(self, text: str) -> None:
        """Send a line."""
        self.wfile.write(f"{text}\r\n".encode())

    def take_mail(self) -> None:
        """Take a mail, up to its single dot."""
        self.say("354 go ahead")
        lines = iter(self.rfile.readline, b".\r\n")
        text = b"\n".join(line.removeprefix(b".").rstrip(b"\r\n") for line in lines)
        self.server.mails.put(message_from_bytes(text + b"\n", policy=policy.default))
        self.say("250 taken")

    def encrypt(self) -> None:
        """Go on by TLS.

        Raises:
            ssl.SSLError: The client does not.
        """
        assert self.server.tls is not None
        self.say("220 go ahead")
        self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        self.setup()


class MailServer(ThreadingTCPServer):
    """A mail server on this machine.

    Args:
        tls: With it, the server offers STARTTLS.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.tls = tls
        self.port: int = self.server_address[1]
        self.commands: list[str] = []
        self.mails: Queue[EmailMessage] = Queue()

    def next_mail(self) -> EmailMessage:
        """Return the next mail; wait for it, if it is still under way.

        Raises:
            queue.Empty: There is none.
        """
        return self.mails.get(timeout=PATIENCE_SECONDS)


@contextmanager
def mail_server(tls: ssl.SSLContext | None = None) -> Iterator[MailServer]:
    """Run a mail server for a while."""
    with MailServer(tls) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@contextmanager
def silent_server() -> Iterator[int]:
    """Give the port of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]
