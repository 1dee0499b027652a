"""What a check reports to the loop."""

import shutil
import threading
from queue import SimpleQueue

import pytest

from handrail.runner import CancelledError, Job, Report, Standby
from handrail.session import Session
from handrail.terminal import checks
from handrail.terminal.checks import judge_for
from handrail.terminal.events import Events, Judged, Refused


class OneReport(Standby):
    """Workers that answer at once."""

    def __init__(self, answer: Report | Exception) -> None:
        super().__init__()
        self.answer = answer

    def run(self, job: Job, cancelled: threading.Event | None = None) -> Report:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def cancelled() -> threading.Event:
    return threading.Event()


def reported(
    session: Session, cancelled: threading.Event, answer: Report | Exception
) -> list[object]:
    events: Events = SimpleQueue()
    judge_for(events, session, OneReport(answer), cancelled)
    return [events.get() for _ in range(events.qsize())]


def test_a_verdict_is_reported(session: Session, cancelled: threading.Event) -> None:
    [event] = reported(session, cancelled, Report((), None, "", 0))

    assert isinstance(event, Judged)
    assert event.cancelled is cancelled


def test_a_run_that_was_cancelled_is_not(
    session: Session, cancelled: threading.Event
) -> None:
    assert reported(session, cancelled, CancelledError()) == []


def test_what_the_system_refuses_is(
    session: Session, cancelled: threading.Event
) -> None:
    full = OSError(28, "No space left on device")

    assert reported(session, cancelled, full) == [Refused(cancelled, full)]


@pytest.mark.parametrize("all_of_it", [True, False])
def test_a_file_that_is_gone_is_given_time_for_all_of_its_folder_to_go(
    session: Session, monkeypatch: pytest.MonkeyPatch, all_of_it: bool
) -> None:
    class Going(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout == checks.SETTLING_SECONDS
            if all_of_it:
                shutil.rmtree(session.workspace.root)
            return False

    (session.workspace.root / "app/__init__.py").unlink()
    [event] = reported(session, Going(), Report((), None, "", 0))

    assert isinstance(event, Refused if all_of_it else Judged)
