"""One learner at work: what they can do, whichever way they ask for it."""

from handrail.session.opening import open_session
from handrail.session.session import Session

__all__ = ["Session", "open_session"]
