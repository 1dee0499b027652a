"""The end of the course: what was built, how to run it, and a request to it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handrail.command import command, quoted
from handrail.course.model import Course
from handrail.environment import activation
from handrail.launch.settings import GUNICORN
from handrail.session import Session
from handrail.session.built import Built, Route, built
from handrail.terminal.plural import counted
from handrail.workspace.progress import Progress

PORT = 8000  # the usual 5000 is taken on a Mac
SHOWN_ROUTES = 8


def end_view(session: Session) -> RenderableType:
    """Return what there is to say when all of the course is done."""
    found = built(session.workspace)
    return Group(
        heading(session.course, session.progress),
        "",
        Text(" What you have built", "title"),
        chapters(session.course),
        *map(Text, size(found)),
        "",
        Text(" Run it, in a window of its own", "title"),
        *as_typed(
            f"cd {quoted(str(session.workspace.root))}",
            activation(),
            f"flask run --port {PORT}",
        ),
        *request(found.routes),
        Text("\n The whole application, of which this is the beginning", "title"),
        *as_typed(str(session.course.solution)),
        *launching(session),
        Text("\n What you have learnt, to be shown to others", "title"),
        *as_typed(f"{command('certificate')} --html certificate.html"),
    )


def launching(session: Session) -> Iterator[RenderableType]:
    """Yield how to serve it as in production, where it has come so far."""
    if (session.workspace.root / GUNICORN).is_file():
        yield Text("\n Serve it as in production, and restart it under load", "title")
        yield from as_typed(command("launch"))


def heading(course: Course, progress: Progress) -> Text:
    """Return how many exercises are behind, and who has written them."""
    given, total = len(progress.given), len(course.exercises)
    way = f'the road "{course.road.title}"' if course.road else "the course"
    text = Text(f" This is the end of {way}. All of it is done.", "good")
    if given:
        written = f"{total - given} of {total} exercises are written by you"
        text.append(f"\n {written}, {given} were filled in by a jump.", "help")
    return text


def chapters(course: Course) -> RenderableType:
    """Return a line for each chapter."""
    rows = Table.grid(padding=(0, 2, 0, 0))
    for chapter in course.offered:
        name = f"   {chapter.number:02} {chapter.title}"
        rows.add_row(name, counted(len(chapter.exercises), "exercise"))
    return rows


def size(found: Built) -> Iterator[str]:
    """Yield how much there is, and the first of the routes."""
    code = f"{counted(found.lines, 'line')} in {counted(found.files, 'file')} of Python"
    if not found.routes:
        yield f"   {code}"
        return
    yield f"   {code}, and {counted(len(found.routes), 'route')}:"
    for route in found.routes[:SHOWN_ROUTES]:
        yield f"     {route.methods} {route.rule}"
    if len(found.routes) > SHOWN_ROUTES:
        yield "     and more, as `flask routes` shows"


def request(routes: tuple[Route, ...]) -> Iterator[RenderableType]:
    """Yield a request, to a route that needs nothing but its path."""
    rule = next((route.rule for route in routes if route.can_be_asked), None)
    if rule is not None:
        yield Text("\n Ask it, in another window", "title")
        yield from as_typed(f"curl -i http://127.0.0.1:{PORT}{rule}")


def as_typed(*lines: str) -> Iterator[Text]:
    """Yield a line for each command or path, to be typed as it stands."""
    for line in lines:
        yield Text(f"   {line}", "place", overflow="fold")
