"""How errors are answered, as a whole."""

from collections import defaultdict

from handrail.created.application import Application

PAGE = "text/html"


def left_to_flask(application: Application) -> list[int]:
    """Return the statuses that are answered by the framework, in some place.

    What the JSON of an extension answers in its own views counts as handled there.
    """
    return statuses(application, is_page=False)


def pages_for_programs(application: Application) -> list[int]:
    """Return the statuses that a program is answered with a page, by a handler."""
    return statuses(application, is_page=True)


def statuses(application: Application, *, is_page: bool) -> list[int]:
    """Return the statuses that are answered badly, in one of two ways."""
    prefix = application.house.api_prefix
    found = set()
    for failed in application.errors or ():
        if failed.raised:
            continue
        is_for_programs = failed.path.startswith(prefix)
        if is_page and is_for_programs and not failed.is_default:
            found |= {failed.status} if failed.type == PAGE else set()
        elif not is_page and failed.is_default:
            found.add(failed.status)
    return sorted(found)


def broken_handlers(application: Application) -> dict[str, list[int]]:
    """Return what handlers raise instead of answering, and for which statuses."""
    found: dict[str, set[int]] = defaultdict(set)
    for failed in application.errors or ():
        if failed.raised:
            found[failed.raised].add(failed.status)
    return {name: sorted(codes) for name, codes in found.items()}
