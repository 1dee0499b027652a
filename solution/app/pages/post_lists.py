"""Lists of posts: the published ones, those of the user, and the drafts."""

from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue
from marshmallow import EXCLUDE

from app.api.listing import show_page
from app.dependencies import post_service
from app.models import User
from app.pages.blueprint import pages_bp
from app.pages.forms import filled_in
from app.pages.logins import current_user, login_required
from app.schemas.post import SEARCH_LENGTH, PostQuerySchema
from app.services.paging import Paging
from app.services.post_lists import PostFilters
from app.utils.limits import READING, limited

PER_PAGE = 10
# Other sites add parameters of their own to the links that people share.
QUERY = PostQuerySchema(only=["page", "search"], unknown=EXCLUDE)


@pages_bp.get("/")
@limited(READING)
def list_posts() -> ResponseReturnValue:
    """Show the published posts, the latest first."""
    return show_posts("posts/published.html", "-published_at", {"status": "published"})


@pages_bp.get("/my-posts")
@limited(READING)
@login_required
def my_posts(actor: User) -> ResponseReturnValue:
    """Show what the user has written, with the drafts."""
    return show_posts("posts/mine.html", "-created_at", {"author_id": actor.id})


@pages_bp.get("/drafts")
@limited(READING)
@login_required
def drafts(_actor: User) -> ResponseReturnValue:
    """Show the drafts that the user may read. Editors may read all of them."""
    return show_posts("posts/drafts.html", "-created_at", {"status": "draft"})


def show_posts(template: str, sort: str, filters: PostFilters) -> str:
    """Return the page of a list that the query string asks for.

    Raises:
        ValidationError: The query string is not valid.
    """
    query: Any = QUERY.load(filled_in(request.args))
    paging = Paging(query.pop("page"), PER_PAGE)
    page = post_service().list_posts(current_user(), paging, sort, filters | query)
    return render_template(
        template,
        page=page,
        links=show_page(page)["links"],
        search=query.get("search", ""),
        search_length=SEARCH_LENGTH,
    )
