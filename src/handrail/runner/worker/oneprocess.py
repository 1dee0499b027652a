"""What `multiprocessing` shares between processes, for a run that has one process.

On Linux its locks and its memory lie in a folder of the machine, where a run may not
write. An application that only makes them is to go on.
"""

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from threading import Semaphore, get_ident
from types import ModuleType
from typing import Any

HEAP = "multiprocessing.heap"
RECURSIVE = 0  # the kind of a lock that its owner may take again


class OwnSemaphore:
    """Stands in for `_multiprocessing.SemLock`, and shares with threads alone."""

    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind: int, value: int, maxvalue: int, *_: object) -> None:
        self.kind, self.maxvalue = kind, maxvalue
        self.name, self.handle = None, 0
        self.left = Semaphore(value)
        self.owner, self.held = 0, 0

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Take one; tell whether there was one in time."""
        if self.kind == RECURSIVE and self._is_mine():
            self.held += 1
            return True
        limit = max(timeout, 0) if block and timeout is not None else None
        is_taken = self.left.acquire(block, limit)
        if is_taken:
            self.owner, self.held = get_ident(), self.held + 1
        return is_taken

    def release(self) -> None:
        """Give one back.

        Raises:
            AssertionError: It is another thread's.
            ValueError: There are all back.
        """
        if self.kind == RECURSIVE and not self._is_mine():
            raise AssertionError("attempt to release a lock of another thread")
        if self._get_value() >= self.maxvalue:
            raise ValueError("semaphore or lock released too many times")
        self.held -= 1
        if self.kind != RECURSIVE or self.held == 0:
            self.left.release()

    def __enter__(self) -> bool:
        """Take one."""
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        """Give it back."""
        self.release()

    def _count(self) -> int:
        return self.held

    def _is_mine(self) -> bool:
        return self.held > 0 and self.owner == get_ident()

    def _get_value(self) -> int:
        return self.left._value  # noqa: SLF001

    def _is_zero(self) -> bool:
        return self._get_value() == 0

    def _after_fork(self) -> None:
        self.held = 0


class HeapFinder(MetaPathFinder):
    """Has shared memory lie in the run's folder for temporary files."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _: object = None
    ) -> ModuleSpec | None:
        """Return the spec of that one module."""
        spec = PathFinder.find_spec(fullname, path) if fullname == HEAP else None
        if spec and spec.loader:
            load = spec.loader.exec_module

            def load_changed(module: ModuleType) -> None:
                load(module)
                keep_in_folder(module)

            spec.loader.exec_module = load_changed  # type: ignore[method-assign]
        return spec


def keep_in_folder(heap: Any) -> None:
    """Take from shared memory the folder of the machine."""
    heap.Arena._dir_candidates = []  # noqa: SLF001 (there is no other way)


def share_with_threads_alone() -> None:
    """Have what `multiprocessing` shares be the process's own."""
    if sys.platform != "linux":
        return
    of_c: Any = importlib.import_module("_multiprocessing")
    of_c.SemLock = OwnSemaphore
    if HEAP in sys.modules:
        keep_in_folder(sys.modules[HEAP])
    sys.meta_path.insert(0, HeapFinder())
