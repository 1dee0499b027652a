"""Which modules judge a test, and what an application may change of them."""

import sys
from collections.abc import Callable
from types import ModuleType

SEALED = (
    "_json",
    "_operator",
    "_pytest",
    "builtins",
    "contextlib",
    "flask",
    "handrail",
    "html",
    "json",
    "markupsafe",
    "operator",
    "pluggy",
    "pytest",
    "re",
    "runpy",
    "werkzeug",
)
# These are parts of them that no test goes by, and that applications do change.
UNSEALED = (
    "flask.cli",
    "werkzeug._reloader",
    "werkzeug.debug",
    "werkzeug.middleware",
    "werkzeug.serving",
)
# What an application, or a library of its, may have in its own way.
FREE = {
    "builtins": {"_", "__build_class__", "__debug__", "breakpoint", "input", "print"},
    "flask.wrappers.Request": {
        "max_content_length",
        "max_form_memory_size",
        "max_form_parts",
    },
    "logging": {"_logRecordFactory", "_loggerClass", "lastResort"},
    "logging.Formatter": {"converter"},
    "os": {"_exit"},
    # Alembic, which Flask-Migrate imports, says here how MySQL drops one.
    "sqlalchemy.sql.ddl.DropConstraint": {"_compiler_dispatch"},
    # A fork makes new ones: nobody in it would let go of the old.
    "threading": {"_active_limbo_lock", "_shutdown_locks_lock"},
}
# Of these, nothing may be added to a class either: a name there goes before others.
CLOSED = (
    "_pytest",
    "flask.app",
    "flask.config",
    "flask.testing",
    "flask.wrappers",
    "handrail",
    "json",
    "pluggy",
    "werkzeug.datastructures",
    "werkzeug.sansio.response",
    "werkzeug.test",
    "werkzeug.wrappers",
)
# By these a test goes as it looks at an answer or a value: they are looked at often.
NEAR = (
    "_json",
    "_operator",
    "_pytest.monkeypatch",
    "_pytest.raises",
    "builtins",
    "contextlib",
    "flask.config",
    "flask.testing",
    "flask.wrappers",
    "handrail.runner.worker.classes",
    "handrail.runner.worker.clients",
    "handrail.runner.worker.kept",
    "handrail.runner.worker.plain",
    "handrail.runner.worker.things",
    "handrail.runner.worker.tools",
    "json",
    "operator",
    "werkzeug.datastructures.headers",
    "werkzeug.datastructures.mixins",
    "werkzeug.datastructures.structures",
    "werkzeug.http",
    "werkzeug.sansio.response",
    "werkzeug.test",
    "werkzeug.wrappers",
)
# What tests import is sealed as well, but for what is there for types alone, and for
# what pytest itself changes.
NOT_AGAIN = {*SEALED, "collections", "sys", "typing", "warnings"}
PROGRAM = "handrail"
OF_PYTHON = sys.stdlib_module_names - {"sys"}
TESTS = "tests"  # the owner of the names of kept tests


def loaded(is_meant: Callable[[str], bool]) -> dict[str, ModuleType]:
    """Return the modules of some names that there are."""
    modules = list(sys.modules.items())
    return {name: module for name, module in modules if module and is_meant(name)}


def is_sealed(name: str) -> bool:
    """Tell whether a module is one of those that tests go by."""
    return package(name) in SEALED and not name.startswith(UNSEALED)


def is_near(owner: str) -> bool:
    """Tell whether something sealed is what a test goes by; it may import more.

    Of that, a library is looked at with what is far: some have ten thousand names.
    """
    is_of_python = package(owner) not in SEALED and package(owner) in OF_PYTHON
    return is_of_python or owner in {"re", TESTS} or owner.startswith(NEAR)


def package(name: str) -> str:
    """Return the name of the package that a module is in."""
    return name.partition(".")[0]


def is_of_library(module: ModuleType) -> bool:
    """Tell whether a module is Python's, or is installed."""
    spec = getattr(module, "__spec__", None)
    origin = getattr(spec, "origin", None) or ""
    libraries = ("built-in", "frozen", sys.prefix, sys.base_prefix)
    return str(origin).startswith(libraries)
