"""One exchange with the board: what waits is sent, and what is asked is heard."""

from dataclasses import dataclass, field

from handrail.seat.asked import Asked, asked_of
from handrail.seat.client import RefusedError, as_learner
from handrail.seat.queue import Queue
from handrail.seat.seat import Seat, queue_file, seat_of
from handrail.workspace.workspace import Workspace

WRONG = {400, 413}  # what is sent again would be refused again
STRANGER = 401


@dataclass
class Exchange:
    """The exchanges of one seat.

    Attributes:
        asked: What the board asked last.
        is_known: Whether the board knows this learner; a room may have been deleted.
    """

    seat: Seat
    queue: Queue
    asked: Asked = field(default_factory=Asked)
    tag: str = ""
    is_known: bool = True

    def take_place(self) -> Asked:
        """Send what waits, and hear what is asked.

        Raises:
            BoardGoneError: The board does not answer.
            RefusedError: It wants to be left alone for now.
            OSError: The queue cannot be written.
        """
        try:
            if not self.send():
                self.poll()
        except RefusedError as error:
            if error.status != STRANGER:
                raise
            self.is_known, self.asked = False, Asked()
        self.queue.note_help(self.asked.help)
        return self.asked

    def send(self) -> bool:
        """Send all that waits; tell whether there was something."""
        has_sent = False
        while batch := self.queue.next_batch():
            has_sent = True
            taken = batch[-1]["number"]
            try:
                data = as_learner(
                    self.seat, "POST", "/api/reports", {"reports": batch}
                ).data
                self.asked, self.tag = asked_of((data or {}).get("now")), ""
            except RefusedError as error:
                if error.status not in WRONG:
                    raise
            self.queue.sent(taken)
        return has_sent

    def poll(self) -> None:
        """Hear what is asked, if that has changed."""
        reply = as_learner(self.seat, "GET", "/api/now", tag=self.tag)
        if reply.data is not None:
            self.asked, self.tag = asked_of(reply.data), reply.tag


def exchange_of(workspace: Workspace) -> Exchange | None:
    """Return the exchanges of a workspace; None where it has no seat."""
    seat = seat_of(workspace)
    return Exchange(seat, Queue(queue_file(workspace))) if seat else None
