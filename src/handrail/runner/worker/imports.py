"""Imports the learner's modules from their source alone, never from kept bytecode.

A `.pyc` is fresh if its source has the same size and the same second of change. Two
edits within a second would run the old code.
"""

import contextlib
import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.abc import PathEntryFinder
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path
from types import CodeType

from handrail.runner.sources import is_own
from handrail.runner.worker.syntax import compiled


class FreshLoader(SourceFileLoader):
    """Compiles a module unless its text has just been, and writes nothing."""

    def get_code(self, fullname: str) -> CodeType:
        """Return the code of the source as it is now."""
        path = self.get_filename(fullname)
        data = self.get_data(path)
        code: CodeType = compiled(path, data) or self.source_to_code(data, path)
        return code


def import_early(names: Iterable[str]) -> None:
    """Import what is installed of some modules; the learner's own are not yet near."""
    for name in names:
        with contextlib.suppress(ImportError):
            import_module(name)


def import_from(workspace: Path) -> None:
    """Put the workspace first on the path, its own modules always compiled anew."""
    fresh = FileFinder.path_hook((FreshLoader, SOURCE_SUFFIXES))

    def hook(entry: str) -> PathEntryFinder:
        path = Path(entry or ".").absolute()
        if path.is_relative_to(workspace) and is_own(workspace, path / "x"):
            return fresh(entry)
        raise ImportError(entry)

    sys.path_hooks.insert(0, hook)
    sys.path_importer_cache.clear()
    sys.path.insert(0, str(workspace))
