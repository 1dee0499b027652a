"""Law 1: every file of the solution belongs to one chapter; the last stage is it."""

from collections import Counter
from collections.abc import Iterator

from handrail.course.model import Chapter, Course, CourseError, Symbol
from handrail.course.stage import cut_entries, stage
from handrail.verify.check import Breach, Check
from handrail.workspace.files import read_tree

LAW = 1


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    return [
        Check(LAW, "owners of files", lambda: find_wrong_owners(course)),
        Check(LAW, "composition roots", lambda: find_stray_roots(course)),
        Check(LAW, "entries", lambda: find_stray_entries(course)),
        Check(LAW, "last stage", lambda: find_differences(course)),
    ]


def find_wrong_owners(course: Course) -> list[Breach]:
    """Find files that no chapter brings, or more than one, or that are not there."""
    owners = Counter(path for c in course.chapters for path in c.brings)
    files = read_tree(course.solution)
    remedy = "Name it under brings in the chapter.toml of exactly one chapter."
    unowned = [
        Breach(LAW, f"solution/{path}", "No chapter brings this file.", remedy)
        for path in files
        if path not in owners
    ]
    shared = [
        Breach(LAW, f"solution/{path}", f"{count} chapters bring this file.", remedy)
        for path, count in owners.items()
        if count > 1
    ]
    missing = [
        Breach(
            LAW,
            f"chapters/{chapter.name}/chapter.toml",
            f"brings names {path}, which the solution does not have.",
            "Write that file, or take it off the list.",
        )
        for chapter in course.chapters
        for path in chapter.brings
        if path not in files
    ]
    return unowned + shared + missing


def find_stray_roots(course: Course) -> list[Breach]:
    """Find composition roots that their chapter does not bring."""
    return [
        Breach(
            LAW,
            f"chapters/{chapter.name}/chapter.toml",
            f"composition_roots names {path}, which the chapter does not bring.",
            "Name only paths that are under brings in the same file.",
        )
        for chapter in course.chapters
        for path in chapter.composition_roots
        if path not in chapter.brings
    ]


def find_stray_entries(course: Course) -> list[Breach]:
    """Find entries of files that are no composition root, and those of two chapters."""
    owners = Counter(entry for c in course.chapters for entry in c.entries)
    return [
        Breach(
            LAW,
            f"chapters/{chapter.name}/chapter.toml",
            f"entries names {entry}, {problem}.",
            "Name each entry once, and its file under composition_roots of a chapter "
            "that comes before.",
        )
        for chapter in course.chapters
        for entry in dict.fromkeys(chapter.entries)
        for problem in entry_problems(course, chapter, entry, owners[entry])
    ]


def entry_problems(
    course: Course, chapter: Chapter, entry: Symbol, count: int
) -> Iterator[str]:
    """Yield what is wrong with an entry, for the end of a sentence."""
    before = course.chapters_to(chapter.number)
    if not any(entry.path in c.composition_roots for c in before):
        yield "whose file is no composition root of a chapter before it"
    elif not has_entry(course, entry):
        yield "which the solution does not have"
    if count > 1:
        yield f"which is named {count} times"


def has_entry(course: Course, entry: Symbol) -> bool:
    """Tell whether a file of the solution has an entry."""
    try:
        source = (course.solution / entry.path).read_text("utf-8")
        cut_entries(entry.path, source, [str(entry.name)])
    except (CourseError, OSError):
        return False
    return True


def find_differences(course: Course) -> list[Breach]:
    """Find files that the last stage has otherwise than the solution."""
    files = read_tree(course.solution)
    if any(path not in files for c in course.chapters for path in c.brings):
        return []  # there is no last stage yet: the owners' check says why
    return [
        Breach(
            LAW,
            f"solution/{path}",
            "The last stage has this file with other content.",
            "A composition root names a module that no chapter brings.",
        )
        for path, content in stage(course, course.whole).items()
        if files.get(path) != content
    ]
