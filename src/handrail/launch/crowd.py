"""A crowd of clients, to see what becomes of their requests."""

import threading
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Self

from handrail.launch.serving import Server

CLIENTS = 4


@dataclass
class Crowd:
    """Clients that ask a server for the same thing, over and over.

    Attributes:
        answered: How many answers came, by status.
        lost: How many requests had no whole answer.
    """

    server: Server
    path: str
    answered: dict[int, int] = field(default_factory=dict)
    lost: int = 0
    leaving: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Self:
        """Begin to ask."""
        for _ in range(CLIENTS):
            self.threads.append(threading.Thread(target=self.ask, daemon=True))
            self.threads[-1].start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave when the requests under way are answered."""
        self.leaving.set()
        for thread in self.threads:
            thread.join()

    def ask(self) -> None:
        """Ask until it is time to leave."""
        while not self.leaving.is_set():
            try:
                status = self.server.ask(self.path).status
            except (OSError, HTTPException):
                with self.lock:
                    self.lost += 1
            else:
                with self.lock:
                    self.answered[status] = self.answered.get(status, 0) + 1
