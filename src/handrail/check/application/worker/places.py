"""Where code of the application stands, and what of it was loaded."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterator
from types import CodeType, ModuleType, TracebackType
from typing import Any


class Places:
    """The files of an application.

    Args:
        root: The folder that they are in.
    """

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)

    def path(self, file: str | None) -> str:
        """Return the path of a file below the folder; nothing for another one."""
        if not file:
            return ""
        real = os.path.realpath(file)
        inside = real.startswith(self.root + os.sep)
        return real[len(self.root) + 1 :].replace(os.sep, "/") if inside else ""

    def of(self, function: Any) -> tuple[str, int]:
        """Return the file and line of a function below all its wrappers, or a class."""
        found = inspect.unwrap(getattr(function, "view_class", function))
        found = getattr(found, "__func__", getattr(found, "func", found))
        code = getattr(found, "__code__", None)
        if isinstance(code, CodeType):
            return self.path(code.co_filename), code.co_firstlineno
        if inspect.ismodule(found):
            return self.path(found.__file__), 0
        try:
            return self.path(inspect.getfile(found)), inspect.getsourcelines(found)[1]
        except (OSError, TypeError):
            return "", 0

    def innermost(self, traceback: TracebackType | None) -> tuple[str, int]:
        """Return the innermost line of the application in a traceback."""
        found = "", 0
        while traceback is not None:
            path = self.path(traceback.tb_frame.f_code.co_filename)
            if path:
                found = path, traceback.tb_lineno
            traceback = traceback.tb_next
        return found

    def modules(self) -> Iterator[tuple[str, ModuleType]]:
        """Yield the modules of the application that are loaded, with their paths."""
        for module in list(sys.modules.values()):
            path = self.path(getattr(module, "__file__", None))
            if path:
                yield path, module

    def uses(self, *names: str) -> bool:
        """Tell whether a module of the application has a name from a library.

        Args:
            names: With dots: `flask_jwt_extended.jwt_required`.
        """
        things = [found for found in map(loaded, names) if found is not None]
        return any(
            any(value is thing for thing in things)
            for _, module in self.modules()
            for value in list(vars(module).values())
        )


def loaded(name: str) -> Any:
    """Return what a library that is loaded has under a name with dots."""
    module, _, attribute = name.rpartition(".")
    return getattr(sys.modules.get(module), attribute, None)
