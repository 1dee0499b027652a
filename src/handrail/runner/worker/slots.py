"""What Python notes of a class's slots, by which it copies: the same as ever?

The first copy of an object notes it on the class, for the next one.
"""

from collections.abc import Iterable

from handrail.runner.worker.classes import ancestors, namespace
from handrail.runner.worker.looks import Look, Seal

SLOTS = "__slotnames__"


def has_slots(cls: type) -> bool:
    """Tell whether a class keeps something of its objects in slots."""
    return any(namespace(c).get("__slots__") for c in ancestors(cls))


def slot_names(cls: type) -> list[str]:
    """Return what a class without slots knows of them, from now on if not before."""
    if SLOTS not in namespace(cls):
        setattr(cls, SLOTS, [])
    names: list[str] = namespace(cls)[SLOTS]
    return names


def filled(seals: Iterable[Seal]) -> Look:
    """Return what tells the first class without slots that has names of some."""
    one_of = any
    known = {seal.owner: seal.held[SLOTS] for seal in seals if SLOTS in seal.held}
    every = tuple(known.values())

    def look() -> str | None:
        if one_of(every):
            return next(f"{owner}.{SLOTS}" for owner in known if known[owner])
        return None

    return look
