"""Prints what the guide gets wrong: each defect, seen to happen and seen to be gone."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.site.defects import check_places, defects, links, places
from handrail.site.markdown import join
from handrail.site.snippet import fence, folded

FAULTS = Path(__file__).with_name("faults")


def main() -> None:
    """Print a section a defect.

    Raises:
        CourseError: What is known of the defects and where they are met disagree.
    """
    course = load_course(find_course())
    check_places(course)
    known, met = defects(course), places(course)
    parts: list[str] = []
    for number in sorted(known):
        parts += section(number, known[number])
        parts.append(f"Met in: {', '.join(links(course, met[number]))}.")
    print(join(*parts))


def section(number: int, defect: Any) -> Iterator[str]:
    """Yield what a defect is, what comes of it, and what comes in its place."""
    file = FAULTS / f"{number:02}.py"
    fault = load(file)
    yield f"## {number}. {defect.says.rstrip('.')}"
    yield " ".join((fault.__doc__ or "").split())
    yield "**As the guide does it:**"
    yield fence(fault.guide(), "text")
    yield "**The reference application:**"
    yield fence(fault.solution(), "text")
    code = fence(file.read_text("utf-8"), "python")
    yield folded("The program that was run", code)


def load(file: Path) -> ModuleType:
    """Return a program as a module."""
    spec = importlib.util.spec_from_file_location(f"fault_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise LookupError(f"There is no program {file}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
