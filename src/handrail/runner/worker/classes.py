"""Which classes are Python's and the libraries', whatever they say of themselves."""

# A class with nothing of its own says what those say that it is made of.
BARE = {"__doc__", "__module__", "__qualname__", "__dict__", "__weakref__"}
BARE |= {"__firstlineno__", "__static_attributes__", "__abstractmethods__", "_abc_impl"}
# Nor has one on which Python has noted what it was asked.
BARE |= {"__annotations__", "__annotations_cache__", "__annotate_func__"}
BARE |= {"__slotnames__"}
# A mock is equal to what one likes, and a weak reference to what it leads to is.
NOT_BELIEVED = {"unittest", "weakref"}


namespace = type.__dict__["__dict__"].__get__
ancestors = type.__dict__["__mro__"].__get__
_module = type.__dict__["__module__"].__get__
_name = type.__dict__["__name__"].__get__
_believed: frozenset[type] = frozenset()


def believe_in_classes() -> None:
    """Believe in the classes that there are by now; none is the learner's."""
    global _believed  # noqa: PLW0603 (once, before the learner's code is near)
    waiting, found = [object], set[type]()
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += type.__subclasses__(cls)
    _believed = frozenset(cls for cls in found if package_of(cls) not in NOT_BELIEVED)


def package_of(cls: type) -> str:
    """Return the name of the package that a class says it is from."""
    return str(_module(cls)).partition(".")[0]


def was_there(cls: type) -> bool:
    """Tell whether a class was there before the learner's code."""
    return cls in _believed


def is_believed(cls: type) -> bool:
    """Tell whether a class was there before, or has nothing of its own."""
    return all(c in _believed or namespace(c).keys() <= BARE for c in ancestors(cls))


def name_of(cls: type) -> str:
    """Return the name of a class, whatever its own class says of that."""
    return str(_name(cls))
