"""An audit hook that runs no Python for the events that nobody asks for.

A hook hears everything, `sys.settrace` too. Where one is a function of Python, another
thread may go on in the middle of it, and then `coverage` fails in threads: "Cannot
install a trace function while another trace function is being installed" (seen on
Python 3.11). So this hook is `__setattr__` of an object, which is called with the name
of an event and its arguments. Where its class has a property of that name, the setter
is called; else the arguments would be kept, until the class learns to let them go.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Any

Note = Callable[[tuple[Any, ...]], None]
LET_GO: Any = operator.is_  # takes two arguments, and runs no Python
NOTHING = property(None, LET_GO)


class Ear:
    """What hears audit events; a class of its own for each that hears."""

    def learn(self) -> None:
        """Let the arguments of events go that were heard and nobody asks for."""
        for name in list(vars(self)):
            setattr(type(self), name, NOTHING)
        vars(self).clear()


def ear_for(notes: Mapping[str, Note]) -> Ear:
    """Return what hears some events, by their names.

    Args:
        notes: What is called with the arguments of each; it must raise nothing.
    """

    def setter(note: Note) -> property:
        return property(None, lambda _, args: note(args))

    own = {name: setter(note) for name, note in notes.items()}
    ear: Ear = type("OwnEar", (Ear,), own)()
    return ear
