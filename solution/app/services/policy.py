"""Policy: who may do what. This is the one place that decides it.

The e-mail address of an account is in no action here: only its user can change it, by
their password and a mail to the new address.
"""

from enum import StrEnum

from app.exceptions import ForbiddenError, UnauthorizedError
from app.models import Post, Role, User


class Action(StrEnum):
    """What somebody may want to do."""

    LIST_USERS = "list users"
    CREATE_USER = "create a user"
    READ_USER = "read a user"
    EDIT_USER = "edit a user's names"
    DELETE_USER = "delete a user"
    SET_ACCESS = "set a user's role, or whether they may log in"
    CREATE_POST = "create a post"
    READ_DRAFT = "read a draft"
    EDIT_POST = "edit a post"
    PUBLISH_POST = "publish a post, or take it back"
    DELETE_POST = "delete a post"


class Relation(StrEnum):
    """What an actor is to the thing that they act on."""

    SELF = "their own account or post"
    OTHER = "somebody else's, or nobody's yet"


EVERYONE = frozenset(Role)
EDITORS = frozenset({Role.EDITOR, Role.ADMIN})
ADMINS = frozenset({Role.ADMIN})
NOBODY: frozenset[Role] = frozenset()

# Admins neither lock themselves out nor leave, so that there is always one.
ALLOWED: dict[tuple[Action, Relation], frozenset[Role]] = {
    (Action.LIST_USERS, Relation.OTHER): ADMINS,
    (Action.CREATE_USER, Relation.OTHER): ADMINS,
    (Action.READ_USER, Relation.SELF): EVERYONE,
    (Action.READ_USER, Relation.OTHER): ADMINS,
    (Action.EDIT_USER, Relation.SELF): EVERYONE,
    (Action.EDIT_USER, Relation.OTHER): ADMINS,
    (Action.DELETE_USER, Relation.SELF): EVERYONE - ADMINS,
    (Action.DELETE_USER, Relation.OTHER): ADMINS,
    (Action.SET_ACCESS, Relation.SELF): NOBODY,
    (Action.SET_ACCESS, Relation.OTHER): ADMINS,
    (Action.CREATE_POST, Relation.OTHER): EVERYONE,
    (Action.READ_DRAFT, Relation.SELF): EVERYONE,
    (Action.READ_DRAFT, Relation.OTHER): EDITORS,
    (Action.EDIT_POST, Relation.SELF): EVERYONE,
    (Action.EDIT_POST, Relation.OTHER): ADMINS,
    (Action.PUBLISH_POST, Relation.SELF): EDITORS,
    (Action.PUBLISH_POST, Relation.OTHER): EDITORS,
    (Action.DELETE_POST, Relation.SELF): EVERYONE,
    (Action.DELETE_POST, Relation.OTHER): ADMINS,
}


def allows(actor: User | None, action: Action, owner_id: int | None = None) -> bool:
    """Tell whether the actor may do that.

    Args:
        actor: Who is logged in, or None.
        action: What they want to do.
        owner_id: Whose account or post it is about; None where there is none yet.
    """
    if actor is None or not actor.may_log_in:
        return False
    relation = Relation.SELF if actor.id == owner_id else Relation.OTHER
    return actor.role in ALLOWED[action, relation]


def require(actor: User | None, action: Action, owner_id: int | None = None) -> User:
    """Return the actor, or refuse them; the arguments are those of `allows`.

    Raises:
        UnauthorizedError: Nobody is logged in.
        ForbiddenError: The actor may not do that.
    """
    if actor is None:
        raise UnauthorizedError
    if not allows(actor, action, owner_id):
        raise ForbiddenError
    return actor


def may_read(actor: User | None, post: Post) -> bool:
    """Tell whether the actor may know of the post: published ones are for all."""
    return not post.is_draft or allows(actor, Action.READ_DRAFT, post.author_id)


def stays_published(actor: User | None, post: Post) -> bool:
    """Tell whether the post is still for all once the actor has changed it.

    What all read was published as it stands by somebody who may. So a change by anybody
    else makes a draft of it again.
    """
    return not post.is_draft and allows(actor, Action.PUBLISH_POST, post.author_id)
