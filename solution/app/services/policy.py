"""Policy: who may do what. This is the one place that decides it.

No action here is about an e-mail address. Only the users themselves can change theirs,
with their password and a mail to the new address. Admins cannot.
"""

from enum import StrEnum

from app.exceptions import ForbiddenError, UnauthorizedError
from app.models import Post, Role, User


class Action(StrEnum):
    """Something that a user may want to do."""

    LIST_USERS = "list users"
    CREATE_USER = "create a user"
    READ_USER = "read a user"
    EDIT_USER = "edit a user's names"
    DELETE_USER = "delete a user"
    SET_ACCESS = "set a user's role, and whether they may log in"
    CREATE_POST = "create a post"
    READ_DRAFT = "read a draft"
    EDIT_POST = "edit a post"
    PUBLISH_POST = "publish a post, or take it back"
    DELETE_POST = "delete a post"


class Relation(StrEnum):
    """Whose account or post it is that a user wants to do something to."""

    SELF = "their own account or post"
    OTHER = "somebody else's, or one that is new"


EVERYONE = frozenset(Role)
EDITORS = frozenset({Role.EDITOR, Role.ADMIN})
ADMINS = frozenset({Role.ADMIN})
NOBODY: frozenset[Role] = frozenset()

# Admins can neither deactivate nor delete themselves, so there is always one.
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
        owner_id: The user whose account or post it is, or None if there is none yet.
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
    """Tell whether the actor may read the post. Everybody may read published ones."""
    return not post.is_draft or allows(actor, Action.READ_DRAFT, post.author_id)


def stays_published(actor: User | None, post: Post) -> bool:
    """Tell whether the post is still published after a change by the actor.

    Everybody reads what an editor has published, as it was then. So after a change by
    an author who is no editor, the post is a draft again.
    """
    return not post.is_draft and allows(actor, Action.PUBLISH_POST, post.author_id)
