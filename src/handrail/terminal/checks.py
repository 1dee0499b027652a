"""Judges the exercise in hand, beside the loop that shows it."""

import contextlib
import threading

from handrail.runner import CancelledError, Job, Report, Standby
from handrail.session import Session
from handrail.terminal.events import Events, Judged, Refused
from handrail.workspace.workspace import WorkspaceError

SETTLING_SECONDS = 0.3  # a file that is gone comes back, or all of its folder goes


def judge_for(
    events: Events, session: Session, standby: Standby, cancelled: threading.Event
) -> None:
    """Judge the exercise in hand, and report the verdict unless it is cancelled."""

    def run(job: Job) -> Report:
        return standby.run(job, cancelled)

    with contextlib.suppress(CancelledError):
        try:
            verdict = session.judge(run)
            if verdict.lost and not cancelled.wait(SETTLING_SECONDS):
                session.workspace.refuse_if_gone()
        except (OSError, WorkspaceError) as error:
            events.put(Refused(cancelled, error))
        else:
            events.put(Judged(cancelled, verdict))
