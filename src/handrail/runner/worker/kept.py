"""The kept tests in memory: the files are out of reach while learners' code runs."""

import ast
import builtins
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from handrail.runner.worker import tools
from handrail.runner.worker.controls import Controls
from handrail.runner.worker.mainthread import Thread
from handrail.runner.worker.plain import worth
from handrail.runner.worker.rewriting import compiled
from handrail.runner.worker.seals import Seals

# What has changed before a test begins is found in it.
SHARED, idle = "conftest.py", bool

_truth = bool


def truth(value: object) -> bool:
    """Return the truth of what a value is worth."""
    return _truth(worth(value))


class KeptTests(MetaPathFinder, Loader):
    """Imports files of tests from what was read of them before.

    Args:
        files: The files. One that is no Python is refused as it is imported.
        thread: Runs each file.
        controls: Answer each test at its end, for that thread, and watch over it.
    """

    def __init__(
        self, files: Iterable[Path], thread: Thread, controls: Controls
    ) -> None:
        self.call = thread.call
        self.sources = {str(file): file.read_bytes() for file in files}
        self.imports: dict[str, set[str]] = {}
        self.codes: dict[str, CodeType] = {}
        self.broken: dict[str, Exception] = {}
        names = {name: getattr(tools, name) for name in tools.__all__}
        names |= {"rule": thread.asking(controls.rule), "truth": truth}
        for file, source in self.sources.items():
            names["watch"] = idle if file.endswith(SHARED) else controls.watch
            try:
                self.codes[file] = compiled(source, file, names)
                self.imports[file] = imported(source)
            except (SyntaxError, ValueError) as error:
                self.broken[file] = error

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _: object = None
    ) -> ModuleSpec | None:
        """Return the spec of a module that is one of the files."""
        name = f"{fullname.rpartition('.')[2]}.py"
        files = (str(Path(folder, name)) for folder in path or ())
        file = next((file for file in files if file in self.sources), None)
        return spec_from_file_location(fullname, file, loader=self) if file else None

    def exec_module(self, module: ModuleType) -> None:
        """Run a file of tests; its module does not lead here.

        Raises:
            SyntaxError: It is no Python.
        """
        file = str(module.__spec__ and module.__spec__.origin)
        self.run(file, module)

    def run(self, file: str, module: ModuleType) -> None:
        """Run a file of tests in a module, with Python's own names as they are now.

        Raises:
            SyntaxError: It is no Python.
        """
        if file in self.broken:
            raise self.broken[file]
        names = vars(module)
        names |= {"__loader__": None, "__spec__": None, "__file__": file}
        names["__builtins__"] = dict(vars(builtins))
        self.call(exec, self.codes[file], names)

    def lay_out(self) -> None:
        """Let modules be found, before the learner's code is near."""
        sys.meta_path.insert(0, self)

    def take_away(self) -> list[ModuleType]:
        """Let none be found, nor those that were; return these."""
        sys.meta_path.remove(self)
        modules = list(sys.modules.items())
        found = {n: m for n, m in modules if vars(m).get("__file__") in self.sources}
        return [sys.modules.pop(name) for name in found]


class KeptModule(pytest.Module):
    """A file of tests that is in no list of modules."""

    kept: KeptTests
    seals: Seals

    def _getobj(self) -> ModuleType:
        module = ModuleType(self.path.stem)
        try:
            self.kept.run(str(self.path), module)
        except (SyntaxError, ImportError) as error:
            raise self.CollectError(str(error)) from error
        self.seals.put_on_tests(module, self.kept.imports[str(self.path)])
        return module


def imported(source: bytes) -> set[str]:
    """Return the names of the modules that a source imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found
