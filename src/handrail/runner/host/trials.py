"""Reads what the runs of a trial have told, in a file for each."""

from collections.abc import Iterator
from pathlib import Path

from handrail.runner.events import Done, Event, MalformedError, decode
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.rigged import rigged
from handrail.runner.job import Report, Trouble
from handrail.runner.trial import Trial

ENDED = Trouble("exit", "The run ended before all tests were run.")


def reports_of(trial: Trial) -> list[Report | None]:
    """Return the report on each application; None where a run has to tell more."""
    files = map(Trial.told_of, trial.applications)
    return [report_of(trial, file) if file.is_file() else None for file in files]


def report_of(trial: Trial, file: Path) -> Report | None:
    """Return the report on a run that came to its end, and told no lie.

    Where the first failure is enough, there is one on every run.
    """
    talk = Conversation(ready=True)
    for event in events_in(file):
        talk.add(event)
    results = tuple(talk.results)
    seconds = sum(result.seconds for result in results)
    if talk.end == Done(len(results)) and not rigged(talk, trial.job):
        return Report(results, None, "", seconds)
    return Report(results, ENDED, "", seconds) if trial.is_short else None


def events_in(file: Path) -> Iterator[Event]:
    """Yield the events in a file, up to one that was not told whole."""
    for line in file.read_bytes().splitlines():
        try:
            yield decode(line, secret="")
        except MalformedError:
            return
