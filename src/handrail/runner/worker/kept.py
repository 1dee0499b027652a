"""The kept tests in memory: the files are out of reach while learners' code runs."""

import ast
import linecache
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from _pytest.assertion.rewrite import rewrite_asserts

Call = Callable[..., object]


def call_here(function: Call, *args: object) -> object:
    """Call a function in this thread."""
    return function(*args)


class KeptTests(MetaPathFinder, Loader):
    """Imports files of tests as pytest does, from what was read of them before.

    Args:
        files: The files. One that is no Python is refused as it is imported.
        shared: Files that are loaded by now, and only shown.
        config: Tells how pytest explains a comparison.
        call: Runs a file; with the arguments of `exec`, after that itself.
    """

    def __init__(
        self,
        files: Iterable[Path],
        shared: Iterable[Path],
        config: pytest.Config,
        call: Call = call_here,
    ) -> None:
        self.config = config
        self.call = call
        self.sources = {str(file): file.read_bytes() for file in (*files, *shared)}
        self.codes: dict[str, CodeType] = {}
        self.broken: dict[str, Exception] = {}
        for file in map(str, files):
            try:
                self.codes[file] = self.compile(file)
            except (SyntaxError, ValueError) as error:
                self.broken[file] = error

    def compile(self, file: str) -> CodeType:
        """Return the code of a file, with statements of `assert` that explain.

        Raises:
            SyntaxError: It is no Python; so does a ValueError say.
        """
        source = self.sources[file]
        tree = ast.parse(source, file)
        rewrite_asserts(tree, source, file, self.config)
        return compile(tree, file, "exec", dont_inherit=True)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _: object = None
    ) -> ModuleSpec | None:
        """Return the spec of a module that is one of the files."""
        name = f"{fullname.rpartition('.')[2]}.py"
        files = (str(Path(folder, name)) for folder in path or ())
        known = self.codes.keys() | self.broken.keys()
        file = next((file for file in files if file in known), None)
        return spec_from_file_location(fullname, file, loader=self) if file else None

    def exec_module(self, module: ModuleType) -> None:
        """Run a file of tests.

        Raises:
            SyntaxError: It is no Python.
        """
        file = str(module.__spec__ and module.__spec__.origin)
        if file in self.broken:
            raise self.broken[file]
        self.call(exec, self.codes[file], vars(module))

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Let tracebacks show the lines of the tests while the block lasts."""
        for file, source in self.sources.items():
            lines = source.decode(errors="replace").splitlines(keepends=True)
            linecache.cache[file] = len(source), None, lines, file
        try:
            yield
        finally:
            for file in self.sources:
                linecache.cache.pop(file, None)
