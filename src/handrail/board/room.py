"""The API for learners' programs: join, report, vote, and hear what is asked."""

from typing import Any

from flask import Blueprint, Response, current_app, g, jsonify, request
from marshmallow import Schema
from werkzeug.exceptions import BadRequest

from .access import is_room_code, learner_required
from .asked import asked_of
from .current import moment, programme, tell_screens
from .exceptions import ForbiddenError
from .extensions import csrf, db, limiter
from .rates import sender, was_refused
from .schemas import CardSchema, JoinSchema, ReportsSchema, VoteSchema
from .services import people, polls, reports, rooms

room_bp = Blueprint("room", __name__, url_prefix="/api")
csrf.exempt(room_bp)  # no cookie counts here, a token does
# A right guess counts for nobody, so a class may join from one address.
guesses = limiter.shared_limit(
    "60/minute;600/hour", scope="join", deduct_when=was_refused
)


def body(schema: Schema) -> dict[str, Any]:
    """Return the body of the request, held to a schema.

    Raises:
        ValidationError: It is not what the schema asks for.
        BadRequest: It is no JSON, or it is nested too deeply to be read.
    """
    try:
        loaded: dict[str, Any] = schema.load(request.get_json())
    except RecursionError as error:
        raise BadRequest from error
    return loaded


@room_bp.post("/join")
@guesses
@limiter.limit("300/minute;900/hour")  # MAX_PEOPLE bounds the rest
def join() -> tuple[Response, int]:
    """Let in who knows the room's code; answer with their token.

    Raises:
        ForbiddenError: It is another code.
    """
    data = body(JoinSchema())
    if not is_room_code(data["code"]):
        raise ForbiddenError("That is not the code of this room")
    token = people.join(
        db.session(), data["name"], moment(), current_app.config["MAX_PEOPLE"]
    )
    tell_screens()
    return jsonify(token=token, name=data["name"]), 201


@room_bp.post("/reports")
@limiter.limit("30/minute", key_func=sender)
@learner_required
def report() -> Response:
    """Take what has happened; answer with what was taken, and what is asked."""
    data = body(ReportsSchema())
    taken = reports.take(db.session(), g.learner, data["reports"], moment())
    tell_screens()
    now, _ = asked()
    return jsonify(taken=taken, now=now)


@room_bp.get("/now")
@limiter.limit("120/minute", key_func=sender)
@learner_required
def now() -> Response:
    """Answer with what is asked, or that nothing has changed."""
    found, tag = asked()
    response = jsonify(found)
    response.set_etag(tag)
    response.headers["Cache-Control"] = "private, no-cache"
    response.make_conditional(request)
    return response


@room_bp.post("/votes")
@limiter.limit("60/minute", key_func=sender)
@learner_required
def vote() -> Response:
    """Take a vote on the open question."""
    data = body(VoteSchema())
    polls.vote(db.session(), g.learner, data["poll"], data["option"], programme())
    tell_screens()
    return jsonify(asked()[0])


@room_bp.post("/cards")
@limiter.limit("20/minute", key_func=sender)
@learner_required
def card() -> Response:
    """Take what a learner wrote on the last card."""
    data = body(CardSchema())
    rooms.keep_card(db.session(), g.learner, data["useful"], data["unclear"])
    tell_screens()
    return jsonify(asked()[0])


@room_bp.delete("/me")
@limiter.limit("20/minute", key_func=sender)
@learner_required
def leave() -> tuple[str, int]:
    """Delete the learner, with all that came from them."""
    people.remove(db.session(), g.learner.id)
    tell_screens()
    return "", 204


def asked() -> tuple[dict[str, Any], str]:
    """Return what the learner of this request is asked, and its tag."""
    return asked_of(db.session(), g.learner, programme())
