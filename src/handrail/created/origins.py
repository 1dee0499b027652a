"""Which other sites may read the answers."""

from collections.abc import Iterator

from handrail.created.answers import Probe

STAR = "*"


def open_to_all(probes: tuple[Probe, ...]) -> Iterator[Probe]:
    """Yield the answers that a site may read that the application cannot know."""
    return (probe for probe in probes if probe.origin and probe.path)


def for_users(probes: tuple[Probe, ...]) -> list[Probe]:
    """Return those that it may read in the name of a user.

    No browser sends credentials where the answer has a star.
    """
    return [p for p in open_to_all(probes) if p.credentials and p.origin != STAR]
