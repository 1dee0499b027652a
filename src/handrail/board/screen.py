"""The instructor's pages, and the events that keep them fresh."""

import time
from collections.abc import Iterator

from flask import (
    Blueprint,
    Response,
    current_app,
    redirect,
    render_template,
    request,
    session,
    stream_with_context,
    url_for,
)
from werkzeug.wrappers import Response as Answer

from .access import INSTRUCTOR, instructor_required, is_instructors_key
from .current import moment, programme
from .exceptions import ForbiddenError, FullError
from .extensions import db, limiter
from .hub import Hub
from .picture import Picture, picture
from .rates import was_refused
from .schemas import KeySchema

screen_bp = Blueprint("screen", __name__)
guesses = limiter.limit("10/minute;60/hour", deduct_when=was_refused)


@screen_bp.get("/")
def door() -> str | Answer:
    """Ask for the instructor's key."""
    if session.get(INSTRUCTOR):
        return redirect(url_for("screen.board"))
    return render_template("door.html")


@screen_bp.post("/")
@guesses
def enter() -> Answer:
    """Let in who has the instructor's key.

    Raises:
        ForbiddenError: It is another key.
    """
    if not is_instructors_key(KeySchema(unknown="exclude").load(request.form)["key"]):
        raise ForbiddenError("That is not the instructor's key")
    session.clear()
    session[INSTRUCTOR], session.permanent = True, True
    return redirect(url_for("screen.board"))


@screen_bp.get("/board")
@instructor_required
def board() -> str:
    """Show the room with names, for the instructor alone."""
    return page(with_names=True)


@screen_bp.get("/wall")
@instructor_required
def wall() -> str:
    """Show the room without names, for a projector that all can see."""
    return page(with_names=False)


def page(*, with_names: bool) -> str:
    """Return a page of the room, with its first picture."""
    return render_template(
        "board.html",
        with_names=with_names,
        picture=drawn(),
        code=current_app.config["ROOM_CODE"],
        address=current_app.config["ADDRESS"] or request.host_url.rstrip("/"),
    )


def drawn() -> Picture:
    """Draw the room as it is now."""
    return picture(db.session(), programme(), moment())


@screen_bp.get("/events")
@instructor_required
def events() -> Response:
    """Send a picture at every change, to one screen.

    Raises:
        FullError: There are as many screens as there may be.
    """
    hub: Hub = current_app.extensions["board.hub"]
    if not hub.enter(current_app.config["MAX_SCREENS"]):
        raise FullError("Too many screens are open")
    with_names = request.args.get("names") == "yes"
    answer = Response(
        stream_with_context(frames(hub, with_names)), mimetype="text/event-stream"
    )
    answer.call_on_close(hub.leave)
    answer.headers["X-Accel-Buffering"] = "no"
    return answer


def frames(hub: Hub, with_names: bool) -> Iterator[str]:
    """Yield the picture when it has changed, and a sign of life when it has not."""
    last, version = "", hub.version
    while not hub.is_closed:
        shown = live(with_names)
        yield frame(shown) if shown != last else ": alive\n\n"
        last = shown
        time.sleep(current_app.config["FRAME_SECONDS"])
        version = hub.wait(version, current_app.config["BEAT_SECONDS"])


def live(with_names: bool) -> str:
    """Draw what changes on a screen; no connection is held between two pictures."""
    try:
        return render_template("live.html", picture=drawn(), with_names=with_names)
    finally:
        db.session.remove()


def frame(text: str) -> str:
    """Return a text as one event."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"{lines}\n"
