"""Context: the functions that every template of the pages can call."""

from typing import Any

from app.models import Post
from app.pages.blueprint import pages_bp
from app.pages.logins import current_user
from app.services.policy import Action, allows

Links = list[tuple[str, str]]

FOR_GUESTS: Links = [("pages.login", "Log in"), ("pages.register", "Register")]
FOR_USERS: Links = [("pages.write_post", "Write"), ("pages.my_posts", "My posts")]
FOR_EDITORS: Links = [("pages.drafts", "Drafts")]
ACCOUNT: Links = [("pages.show_account", "Account")]


@pages_bp.context_processor
def provide_user() -> dict[str, Any]:
    """Let templates ask who is logged in, and what that user may do.

    These are functions, because a page about an error must not need the database.
    """
    functions = (current_user, may, navigation)
    return {"Action": Action} | {function.__name__: function for function in functions}


def may(action: Action, post: Post | None = None) -> bool:
    """Tell whether the user may do that, to the post if there is one."""
    owner_id = post.author_id if post else None
    return allows(current_user(), action, owner_id)


def navigation() -> Links:
    """Return the links at the top of a page: the endpoint and the text of each."""
    if current_user() is None:
        return FOR_GUESTS
    return FOR_USERS + (FOR_EDITORS if may(Action.READ_DRAFT) else []) + ACCOUNT
