"""Tells a run in which every test would have passed from one in which they did pass."""

from collections import Counter

from handrail.runner.events import Controlled
from handrail.runner.functions import Key, expected, key
from handrail.runner.host.conversation import Conversation
from handrail.runner.job import Job, Trouble

PASSED = (
    "`{name}` passed even where it must fail: the code changes how tests are judged. "
    "Leave pytest, and Python's own names, as they are."
)
OTHERWISE = (
    "`{name}` passed, and ended in another way where it was run once more: {error}: "
    "{message} The code keeps something from one run to the next, or tells them apart."
)
MISCOUNTED = (
    "The results of `{name}` are not what a run of it tells: something other than the "
    "tests has told them."
)


def rigged(talk: Conversation, job: Job) -> Trouble | None:
    """Return what is wrong with the passes of a job.

    A test that does not pass takes its file out of it, and all others unless each
    counts for itself.
    """
    red = {result.file for result in talk.results if result.outcome != "passed"}
    if red and not job.is_apart:
        return None
    controlled = {file.name for file in job.with_controls}
    otherwise = next(filter(None, map(_told, talk.controls)), None)
    green = [file for file in job.tests if file.name not in red]
    return otherwise or _counted(talk, expected(green), controlled)


def _counted(
    talk: Conversation, functions: set[Key], controlled: set[str]
) -> Trouble | None:
    """Check that each function has told its results, and its control if it has one.

    Args:
        controlled: The names of the files whose functions have one.
    """
    names = Counter((result.file, result.name) for result in talk.results)
    doubles = {name for name, times in names.items() if times > 1}
    told = Counter(key(control.result) for control in talk.controls)
    odd = {one for one in functions if told[one] != int(one[0] in controlled)}
    silent = functions - {key(result) for result in talk.results}
    wrong = min(doubles | odd | silent, default=None)
    return Trouble("rigged", MISCOUNTED.format(name=wrong[1])) if wrong else None


def _told(control: Controlled) -> Trouble | None:
    """Say what is wrong with a control: it passed, or ended as it should not."""
    result = control.result
    if result.outcome == "passed":
        return Trouble("rigged", PASSED.format(name=result.name))
    if not control.is_own:
        message = (result.message or "").partition("\n")[0].rstrip(".") + "."
        told = OTHERWISE.format(name=result.name, error=result.error, message=message)
        return Trouble("rigged", told)
    return None
