"""What both peers do once they have been asked."""

from typing import Any
from urllib.parse import urlencode

from flask import abort, request
from flask_jwt_extended import get_current_user
from sqlalchemy import Select, or_, select

from benchmarks.application.peers.models import Role, User, db


def page_of_users(query: dict[str, Any]) -> dict[str, Any]:
    """Return one page of the living users, to an admin."""
    if get_current_user().role is not Role.ADMIN:
        abort(403)
    page = db.paginate(
        ordered(filtered(query), query["sort"]),
        page=query["page"],
        per_page=query["per_page"],
        error_out=False,
    )
    last = max(page.pages, 1)
    return {
        "items": page.items,
        "page": page.page,
        "per_page": page.per_page,
        "pages": page.pages,
        "total": page.total,
        "links": {
            "first": link_to(1),
            "prev": link_to(min(page.page - 1, last)) if page.page > 1 else None,
            "next": link_to(page.page + 1) if page.page < last else None,
            "last": link_to(last),
        },
    }


def one_user(user_id: int) -> User:
    """Return a living user, to themselves and to admins."""
    actor = get_current_user()
    if actor.role is not Role.ADMIN and actor.id != user_id:
        abort(403)
    user = db.session.get(User, user_id)
    if user is None or user.deleted_at is not None:
        abort(404)
    return user


def filtered(query: dict[str, Any]) -> Select[User]:
    """Return a statement for the users that are asked for."""
    statement = select(User).where(User.deleted_at.is_(None))
    if "role" in query:
        statement = statement.where(User.role == query["role"])
    if "is_active" in query:
        statement = statement.where(User.is_active.is_(query["is_active"]))
    if "search" in query:
        words = query["search"]
        columns = (User.email, User.first_name, User.last_name)
        found = (column.icontains(words, autoescape=True) for column in columns)
        statement = statement.where(or_(*found))
    return statement


def ordered(statement: Select[User], sort: str) -> Select[User]:
    """Return the statement with an order; equals go by their id."""
    columns = (getattr(User, sort.removeprefix("-")), User.id)
    if sort.startswith("-"):
        return statement.order_by(*(column.desc() for column in columns))
    return statement.order_by(*columns)


def link_to(page: int) -> str:
    """Return the URL of another page of the list."""
    arguments = request.args.to_dict() | {"page": str(page)}
    return f"{request.path}?{urlencode(arguments)}"
