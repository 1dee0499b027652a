"""A crowd of clients, to see what becomes of their requests."""

import threading
from dataclasses import dataclass, field
from http.client import HTTPException

from tests.test_production.served import Client, Server

CLIENTS = 6
ANSWERS_BEFORE_THE_END = 150


@dataclass
class Crowd:
    """Clients that ask for the same thing, until nobody takes their requests any more.

    A new connection is refused once the server has stopped listening. One that has had
    an answer was taken, so its next request must be answered too.

    Args:
        served: Whom they ask.
        path: What they ask for.
        token: Who they say they are.
    """

    served: Server
    path: str
    token: str
    answered: dict[str, int] = field(default_factory=dict)
    lost: list[Exception] = field(default_factory=list)
    not_taken: list[Exception] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)
    threads: list[threading.Thread] = field(default_factory=list)

    def start(self) -> None:
        """Begin to ask, every other client by a connection that it keeps."""
        for number in range(CLIENTS):
            thread = threading.Thread(target=self.ask, args=(number,))
            self.threads.append(thread)
            thread.start()

    def ask(self, number: int) -> None:
        """Ask until the connection is refused."""
        client, count, refused = Client(self.served.port), 0, False
        while not refused:
            is_new, count = not client.is_connected, count + 1
            try:
                self.ask_once(client, f"request-{number}-{count}")
            except (OSError, HTTPException) as error:
                refused = isinstance(error, ConnectionRefusedError)
                (self.not_taken if is_new else self.lost).append(error)
                client.close()
            if number % 2:
                client.close()

    def ask_once(self, client: Client, name: str) -> None:
        """Ask once, by that name."""
        headers = {"Authorization": f"Bearer {self.token}", "X-Request-ID": name}
        self.answered[name] = client.send("GET", self.path, **headers).status
        if len(self.answered) >= ANSWERS_BEFORE_THE_END:
            self.enough.set()

    def wait(self) -> None:
        """Wait until all have given up."""
        for thread in self.threads:
            thread.join()
