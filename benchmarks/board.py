"""Measures a room's board: from a verdict that is sent to the screen that shows it.

Run it with `python -m benchmarks.board [--people N] [--minutes M] [--between S]`.
"""

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from handrail.seat.client import BoardGoneError, as_learner, join
from handrail.seat.seat import Seat

PORT, PEOPLE, MINUTES = 8793, 200, 1.0
BETWEEN_SAVES, BETWEEN_POLLS = 20.0, 4.0  # seconds, of one person
PATIENCE = 60.0
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
MARK = re.compile(r"mark-(\d+)-(\d+)")


@dataclass
class Screen:
    """What the instructor's screen has shown, and when.

    Attributes:
        seen: The moment at which a mark was first seen.
    """

    address: str
    key: str
    seen: dict[str, float] = field(default_factory=dict)

    def open(self) -> HTTPConnection:
        """Show the key, and listen to the events."""
        parts = urlsplit(self.address)
        client = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        client.request("GET", "/")
        answer = client.getresponse()
        found = TOKEN.search(answer.read().decode())
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
        body = urlencode({"key": self.key, "csrf_token": found[1] if found else ""})
        headers = {
            "Cookie": cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        client.request("POST", "/", body, headers)
        answer = client.getresponse()
        answer.read()
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
        client.request("GET", "/events?names=yes", headers={"Cookie": cookie})
        return client

    def watch(self, client: HTTPConnection) -> None:
        """Note what is shown, until the board is gone."""
        with client.getresponse() as events:
            while line := events.readline():
                now = time.perf_counter()
                for number, count in MARK.findall(line.decode()):
                    self.seen.setdefault(f"mark-{number}-{count}", now)


@dataclass
class Learner:
    """Somebody who saves now and then, and whose program polls as the loop does.

    Attributes:
        between: The seconds between two saves.
        sent: The moment at which a verdict was sent, by its mark.
        answers: How long each answer took.
    """

    number: int
    seat: Seat
    between: float
    sent: dict[str, float] = field(default_factory=dict)
    answers: list[float] = field(default_factory=list)
    lost: int = 0

    def work(self, until: float) -> None:
        """Save and poll until a moment."""
        chance, tag, count = random.Random(self.number), "", 0  # noqa: S311
        next_save = time.perf_counter() + chance.uniform(0, self.between)
        while (now := time.perf_counter()) < until:
            try:
                if now >= next_save:
                    count += 1
                    next_save = now + chance.uniform(0.5, 1.5) * self.between
                    self.save(count)
                else:
                    tag = as_learner(self.seat, "GET", "/api/now", tag=tag).tag or tag
                self.answers.append(time.perf_counter() - now)
            except BoardGoneError:
                self.lost += 1
            time.sleep(chance.uniform(0.8, 1.2) * min(BETWEEN_POLLS, next_save - now))

    def save(self, count: int) -> None:
        """Send a verdict whose mistake is like no other."""
        mark = f"mark-{self.number}-{count}"
        report = {
            "number": count,
            "exercise": "factory",
            "verdict": "wrong",
            "mistake": mark,
        }
        self.sent[mark] = time.perf_counter()
        as_learner(self.seat, "POST", "/api/reports", {"reports": [report]})


@contextmanager
def board() -> Iterator[dict[str, str]]:
    """Serve a board as people do; give its address, its code and its key."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder, "board.db"))
        words = ("board", "--port", str(PORT), "--db", file, "--json")
        process = subprocess.Popen(
            [sys.executable, "-m", "handrail", *words],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout  # noqa: S101
        try:
            said = "".join(iter(process.stdout.readline, "}\n")) + "}"
            yield json.loads(said)
        finally:
            process.terminate()
            process.wait()


def main() -> None:
    """Let many people work at a board, and print how long a verdict took."""
    parser = argparse.ArgumentParser("benchmarks.board")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--between", type=float, default=BETWEEN_SAVES)
    given = parser.parse_args()
    with board() as opened:
        people = joined(opened, given.people, given.between)
        screen = Screen(opened["address"], opened["key"])
        events = screen.open()
        watcher = threading.Thread(target=screen.watch, args=[events], daemon=True)
        watcher.start()
        until = time.perf_counter() + given.minutes * 60
        with ThreadPoolExecutor(len(people)) as pool:
            list(pool.map(lambda learner: learner.work(until), people))
        time.sleep(2)  # what was sent last
    tell(people, screen)


def joined(opened: dict[str, str], number: int, between: float) -> list[Learner]:
    """Let people join, as many as that in a minute."""
    for _ in range(int(PATIENCE)):
        try:
            first = join(opened["address"], opened["code"], "Learner 1")
            break
        except BoardGoneError:
            time.sleep(0.5)
    seats = [first]
    while len(seats) < number:
        seats.append(join(opened["address"], opened["code"], f"Learner {len(seats)}"))
    return [Learner(place, seat, between) for place, seat in enumerate(seats)]


def tell(people: list[Learner], screen: Screen) -> None:
    """Print the figures."""
    sent = {mark: at for learner in people for mark, at in learner.sent.items()}
    shown = [screen.seen[mark] - at for mark, at in sent.items() if mark in screen.seen]
    answers = [seconds for learner in people for seconds in learner.answers]
    print("| people | verdicts | shown | verdict to screen, median | 95th | most |")
    print("|--:|--:|--:|--:|--:|--:|")
    cut = statistics.quantiles(shown, n=20)[-1]
    print(
        f"| {len(people)} | {len(sent)} | {len(shown)} |"
        f" {statistics.median(shown):.2f} s | {cut:.2f} s | {max(shown):.2f} s |"
    )
    print(
        f"{len(answers)} answers, median {1000 * statistics.median(answers):.0f} ms,"
        f" 95th {1000 * statistics.quantiles(answers, n=20)[-1]:.0f} ms;"
        f" {sum(learner.lost for learner in people)} without an answer"
    )


if __name__ == "__main__":
    main()
