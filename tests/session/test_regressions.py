"""What passed once and no longer does."""

import pytest
from made_up_runs import MadeUpRuns

from handrail.runner import Job, Report
from handrail.session import Session
from handrail.session.regressions import regressions
from handrail.session.route import go_on


def test_check_done_names_what_broke(session: Session, runs: MadeUpRuns) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    assert regressions(session, session.done) == []

    runs.passing.clear()
    broken = regressions(session, session.done)
    assert [verdict.exercise.slug for verdict in broken] == ["own-till"]


def test_together_they_have_the_time_of_each(
    session: Session, runs: MadeUpRuns
) -> None:
    jobs: list[Job] = []

    def run(job: Job) -> Report:
        jobs.append(job)
        return runs(job)

    runs.passing |= {"test_create_till.py", "test_total.py"}
    session = Session(session.course, session.workspace, session.progress, run)
    regressions(session, session.course.exercises[:2])

    assert [job.seconds for job in jobs] == [20.0]


def test_how_far_a_check_of_what_is_done_has_come_is_told(
    session: Session, runs: MadeUpRuns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handrail.session.regressions.BATCH", 1)
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    go_on(session)
    session.note(session.judge())
    told: list[tuple[int, int]] = []
    regressions(session, session.done, lambda *how_far: told.append(how_far))

    assert told == [(0, 2), (1, 2)]
