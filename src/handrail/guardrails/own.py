"""The guardrails that a course has of its own: files in its folder `guardrails`.

Each of them is run to be read, with the rights of who runs this program. So are the
tests of a course: name no course that you would not run.
"""

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from handrail.course.model import CourseError
from handrail.guardrails.base import Guardrail
from handrail.guardrails.module import MODULE, in_order, read_module

FOLDER = "guardrails"


def own_guardrails(root: Path) -> tuple[Guardrail, ...]:
    """Return the guardrails of a course's own, sorted by id; none without the folder.

    Raises:
        CourseError: A file cannot be run, or its name and what it holds disagree.
    """
    files = sorted((root.resolve() / FOLDER).glob("*.py"))
    return in_order(read_file(file, file.stat().st_mtime_ns) for file in files)


@cache
def read_file(file: Path, changed: int) -> Guardrail:  # noqa: ARG001 (for the cache)
    """Return the guardrail that a file holds.

    Args:
        changed: When that was: a file that has changed is read anew.

    Raises:
        CourseError: The file cannot be run, or its name and what it holds disagree.
    """
    if MODULE.fullmatch(file.stem) is None:
        raise CourseError(
            f"{file}: a guardrail's file is named like g24_money.py. Rename it, or "
            "move it out of this folder."
        )
    return read_module(run_file(file))


def run_file(file: Path) -> ModuleType:
    """Run a file as a module, under a name that no other course's file has.

    Raises:
        CourseError: It cannot be run.
    """
    name = f"{file.parent}.{file.stem}"
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise CourseError(f"{file}: cannot be read as Python.")
    module = module_from_spec(spec)
    sys.modules[name] = module  # where a guardrail finds its page
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # whatever a course's file may do
        del sys.modules[name]
        reason = f"{type(error).__name__}: {error}"
        raise CourseError(f"{file}: cannot be run: {reason}. Mend it.") from error
    return module
