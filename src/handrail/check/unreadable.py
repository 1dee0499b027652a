"""The findings of the check itself: what it could not read, what silences nothing."""

from handrail.guardrails.finding import Finding, Level
from handrail.source.parse import Unreadable
from handrail.source.place import Place

UNREAD = "HR001"
NO_REASON = "HR002"
UNUSED = "HR003"
NOT_MADE = "HR004"
OWN = {
    UNREAD: "A file could not be read, so no rule has looked at it.",
    NO_REASON: "A comment silences a rule and gives no reason.",
    UNUSED: "A comment silences a rule that finds nothing there.",
    NOT_MADE: "The application could not be made, or not be asked to the end.",
}


def unreadable(path: str, error: Unreadable) -> Finding:
    """Return the finding of a file that cannot be read."""
    remedy = "Mend the file, or name it under exclude in [tool.handrail]."
    return Finding(UNREAD, Level.ERROR, Place(path, error.line), error.reason, remedy)


def without_reason(place: Place) -> Finding:
    """Return the finding of a comment without a reason; it silences nothing."""
    message = "This comment gives no reason, so it silences nothing."
    remedy = "Say why behind the brackets: # handrail: ignore[HR011] reason"
    return Finding(NO_REASON, Level.ERROR, place, message, remedy)


def unused(place: Place, rule: str) -> Finding:
    """Return the finding of a comment for a rule that finds nothing there."""
    message = f"{rule} finds nothing here, so this comment silences nothing."
    return Finding(UNUSED, Level.WARNING, place, message, "Remove it.")


def not_made(place: Place, name: str, reason: str, remedy: str) -> Finding:
    """Return the finding of an application that could not be made."""
    message = f"{name} could not be made as for production. {reason}"
    return Finding(NOT_MADE, Level.ERROR, place, message, remedy)


def not_asked(place: Place, call: str, reason: str) -> Finding:
    """Return the finding of an application that was not asked to the end."""
    message = f"{call} was not asked to the end. {reason}"
    remedy = "Let no request end or hold the process; or give it more seconds."
    return Finding(NOT_MADE, Level.WARNING, place, message, remedy)


def idle(endpoint: str, rule: str, path: str) -> Finding:
    """Return the finding of an exemption that nothing is found of."""
    message = f"{rule} finds nothing at {endpoint}, so nothing is to be exempted."
    place = Place(path, text=f"{rule} {endpoint}")
    return Finding(UNUSED, Level.WARNING, place, message, "Remove it from exempt.")
