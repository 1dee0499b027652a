"""What the instructor does: questions, the last card, the plan, people."""

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from .access import instructor_required
from .current import moment, programme, tell_screens
from .extensions import db
from .schemas import QuestionSchema
from .services import people, polls, rooms

actions_bp = Blueprint("actions", __name__)


def done() -> Response:
    """Tell the screens what the instructor has changed, and go back to the page."""
    tell_screens()
    return redirect(url_for("screen.board"), 303)


@actions_bp.post("/polls")
@instructor_required
def open_question() -> Response:
    """Open a question of the course."""
    data = QuestionSchema(unknown="exclude").load(request.form)
    polls.begin(db.session(), data["question"], programme(), moment())
    return done()


@actions_bp.post("/polls/next")
@instructor_required
def go_on() -> Response:
    """Bring the open question to its next phase."""
    polls.go_on(db.session())
    return done()


@actions_bp.post("/polls/close")
@instructor_required
def close() -> Response:
    """Close the open question."""
    polls.close(db.session())
    return done()


@actions_bp.post("/card")
@instructor_required
def turn_card() -> Response:
    """Hand the last card out, or collect it."""
    rooms.turn_card(db.session())
    return done()


@actions_bp.post("/begin")
@instructor_required
def begin() -> Response:
    """Let the plan begin now."""
    rooms.begin(db.session(), moment())
    return done()


@actions_bp.post("/people/<int(max=2147483647):number>/helped")
@instructor_required
def helped(number: int) -> Response:
    """Note that somebody was helped."""
    people.helped(db.session(), number)
    return done()


@actions_bp.post("/people/<int(max=2147483647):number>/remove")
@instructor_required
def remove(number: int) -> Response:
    """Delete a person, with all that came from them."""
    people.remove(db.session(), number)
    return done()
