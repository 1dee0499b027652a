"""The application after each chapter: what it has changed, and where all files stand.

A file stands on the page of the chapter that changed it last, so that each version of
it stands on one page.
"""

from collections.abc import Iterator, Mapping

from handrail.course.model import Chapter, Course, Symbol
from handrail.course.place import line_in
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import (
    anchor,
    chapter_link,
    guardrail_link,
    stage_path,
)
from handrail.site.diff import change, whole_file
from handrail.site.made import Made
from handrail.site.markdown import join, table

ABOUT = """\
The application as it stands after {chapter}: each file that the chapter brings or
changes. There are answers to exercises in them, so all of them are folded away until
you open them."""
TREE = "All files of the application at this point, each where it was changed last."

Versions = Mapping[str, tuple[int, ...]]


def stage_page(course: Course, chapter: Chapter, made: Made) -> str:
    """Return the page of the application as it stands after a chapter."""
    return join(
        f"# After {chapter.number:02} {chapter.title}",
        ABOUT.format(chapter=chapter_link(chapter)),
        *changes(course, chapter.number, made),
        "## All files",
        TREE,
        tree(course, chapter.number, made),
    )


def stage_index(course: Course) -> str:
    """Return the list of these pages."""
    rows = [
        (
            f"[After {chapter.number:02} {chapter.title}](/{stage_path(chapter)})",
            f"{len(chapter.brings)}",
        )
        for chapter in course.offered
    ]
    lead = "The reference application as it grows: file by file, after each chapter."
    head = ("The application", "Files that the chapter brings")
    return join("# The application, stage by stage", lead, table(head, rows))


def changes(course: Course, number: int, made: Made) -> Iterator[str]:
    """Yield a section for each file that a chapter changes, then for new ones."""
    before = made.stage(course, number - 1) if number > 1 else {}
    after = made.stage(course, number)
    new = [path for path in sorted(after) if path not in before]
    for path in (p for p in sorted(after) if p in before and before[p] != after[p]):
        yield heading(path, "changed")
        yield from symbols(course, number, path, after[path])
        yield change(before[path], after[path])
        yield whole_file(path, after[path])
    for path in new:
        yield heading(path, "new")
        yield from symbols(course, number, path, after[path])
        yield whole_file(path, after[path])


def heading(path: str, what: str) -> str:
    """Return the heading of a file, which links lead to."""
    return f"## `{path}` ({what}) {{ #{anchor(Symbol(path))} }}"


def symbols(course: Course, number: int, path: str, source: bytes) -> Iterator[str]:
    """Yield the list of a file's symbols that exercises and guardrails are about."""
    about = about_symbols(course, number, path)
    places = {symbol: line_at(source, symbol) for symbol in about if symbol.name}
    there = {symbol: line for symbol, line in places.items() if line}
    yield "\n".join(
        f"- `{symbol.name}`{{ #{anchor(symbol)} }}, line {line}: "
        f"{', '.join(about[symbol])}"
        for symbol, line in sorted(there.items(), key=lambda item: item[1])
    )


def about_symbols(course: Course, number: int, path: str) -> dict[Symbol, list[str]]:
    """Return the symbols of a file, with the exercises and guardrails about each."""
    found: dict[Symbol, list[str]] = {}
    for exercise in course.exercises:
        if exercise.symbol.path == path and exercise.chapter_number <= number:
            words = f"exercise {exercise.label}"
            found.setdefault(exercise.symbol, []).append(words)
    for guardrail in all_guardrails(course.root):
        for symbol in guardrail.points_at:
            if symbol.path == path:
                words = f"guardrail {guardrail_link(course, guardrail.id)}"
                found.setdefault(symbol, []).append(words)
    return found


def line_at(source: bytes, symbol: Symbol) -> int:
    """Return the line of a symbol; 0 where this version of the file has none."""
    try:
        return line_in(source, symbol)
    except (LookupError, SyntaxError):
        return 0


def tree(course: Course, number: int, made: Made) -> str:
    """Return the table of all files after a chapter."""
    chapters = {chapter.number: chapter for chapter in course.offered}
    rows = []
    for path in sorted(made.stage(course, number)):
        owner = course.owner(path)
        stands = shown_at(course, Symbol(path), number, made)
        link = f"[`{path}`](/{stage_path(chapters[stands])}#{anchor(Symbol(path))})"
        rows.append((link, chapter_link(owner) if owner else ""))
    return table(("File", "Brought by"), rows)


def shown_at(course: Course, symbol: Symbol, number: int, made: Made) -> int:
    """Return the chapter on whose page a symbol stands as it is after a chapter.

    A symbol that the application does not have by then is taken from the first chapter
    after which it is there.

    Raises:
        LookupError: It is never there.
    """
    known = versions(course, made).get(symbol.path, ())
    having = [n for n in known if has(made.stage(course, n), symbol)]
    if not having:
        raise LookupError(f"{symbol} is in no stage of the application.")
    return max([n for n in having if n <= number], default=having[0])


def has(files: Mapping[str, bytes], symbol: Symbol) -> bool:
    """Tell whether files have a symbol."""
    return symbol.name is None or line_at(files[symbol.path], symbol) > 0


def versions(course: Course, made: Made) -> Versions:
    """Return the chapters that change each file, in order."""
    return made.once(("versions", course.root), lambda: find_versions(course, made))


def find_versions(course: Course, made: Made) -> Versions:
    """Find out which chapters change each file."""
    found: dict[str, list[int]] = {}
    before: Mapping[str, bytes] = {}
    for chapter in course.offered:
        after = made.stage(course, chapter.number)
        for path in (p for p in after if before.get(p) != after[p]):
            found.setdefault(path, []).append(chapter.number)
        before = after
    return {path: tuple(numbers) for path, numbers in found.items()}


def symbol_link(course: Course, symbol: Symbol, number: int, made: Made) -> str:
    """Return a link to a symbol on the page of a stage.

    Args:
        number: Of the chapter that it is looked at from.

    Raises:
        LookupError: No stage has it.
    """
    stands = course.chapter(shown_at(course, symbol, number, made))
    return f"[`{symbol}`](/{stage_path(stands)}#{anchor(symbol)})"
