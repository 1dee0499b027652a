"""The board of a room beside the loop: verdicts go there, and what it asks comes."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from rich.console import Console
from rich.text import Text

from handrail.seat.asked import Asked
from handrail.seat.exchange import Exchange, exchange_of
from handrail.seat.report import report_of
from handrail.seat.seat import Seat
from handrail.seat.sender import Sender
from handrail.session import Session
from handrail.terminal.ask import by_key
from handrail.terminal.asked_view import AtBoard, help_words
from handrail.terminal.errands import Errands
from handrail.terminal.events import Events, Heard
from handrail.terminal.lines import ask_line
from handrail.terminal.voting import answer_board, said
from handrail.verdict.judge import Verdict


class Attending:
    """What the loop does for who has joined a room; without a seat, nothing.

    Attributes:
        here: What there is to say of the board; None without a seat.
    """

    def __init__(
        self, session: Session, console: Console, errands: Errands, events: Events
    ) -> None:
        self.session, self.console, self.errands = session, console, errands
        self.events = events
        self.exchange: Exchange | None = exchange_of(session.workspace)
        self.sender: Sender | None = None
        self.here: AtBoard | None = None
        if self.exchange is not None:
            wants_help = self.exchange.queue.waiting().wants_help
            self.here = AtBoard(Asked(), wants_help)

    @contextmanager
    def lasting(self) -> Iterator[None]:
        """Send and hear until the block ends; what is not sent is sent next time."""
        if self.exchange is None:
            yield
            return
        self.sender = Sender(self.exchange, self.hear)
        self.sender.start()
        try:
            yield
        finally:
            self.sender.stop()

    def hear(self, asked: Asked) -> None:
        """Pass on to the loop what the board asks."""
        self.events.put(Heard(asked))

    def take(self, asked: Asked) -> None:
        """Take up what the board asks."""
        if self.exchange is not None:
            wants_help = self.exchange.queue.waiting().wants_help
            self.here = AtBoard(asked, wants_help, self.exchange.is_known)

    def tell(self, verdict: Verdict) -> None:
        """Send a verdict."""
        report = report_of(self.session, verdict) if self.sender else None
        if self.sender is not None and report is not None:
            self.sender.tell(report)

    def press_stuck(self) -> Text | None:
        """Ask for help, or take that back."""
        if self.here is None or self.sender is None or not self.here.is_known:
            return None
        wants_help = not self.here.wants_help
        self.here = AtBoard(self.here.asked, wants_help)
        self.sender.tell({"help": wants_help})
        if wants_help:
            return None  # the line above the keys says it
        return Text(f" {help_words(by_key, wants_help=False, is_sent=True)}", "help")

    def press_vote(self) -> None:
        """Answer what the board asks, once the loop has let go of the terminal."""
        if self.exchange is not None:
            self.errands.next = partial(self.answer, self.exchange.seat)

    def answer(self, seat: Seat) -> Text | None:
        """Answer, and say what came of it."""
        self.console.clear()
        note = said(answer_board(self.console, seat, ask_line))
        if self.sender is not None:
            self.sender.ask_now()
        return note
