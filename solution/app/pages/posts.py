"""Posts on the pages: read, write, edit, delete, and publish."""

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from app.dependencies import post_service
from app.models import User
from app.pages.blueprint import pages_bp
from app.pages.forms import Form
from app.pages.logins import current_user, login_required
from app.pages.redirects import go_to
from app.schemas.post import PostCreateSchema, PublicationSchema
from app.services.policy import Action, stays_published
from app.services.post_service import StalePostError
from app.utils.limits import WRITING, limited


@pages_bp.get("/posts/<key:post_id>")
def show_post(post_id: int) -> ResponseReturnValue:
    """Show one post."""
    post = post_service().get(current_user(), post_id)
    return render_template("posts/post.html", post=post)


@pages_bp.route("/posts/new", methods=["GET", "POST"])
@login_required
@limited(WRITING)
def write_post(actor: User) -> ResponseReturnValue:
    """Write a post; it is a draft until it is published."""
    form = Form(PostCreateSchema())
    if form.is_sent:
        with form.refusals():
            post = post_service().create(actor, **form.load())
            flash("The draft is saved.", "success")
            return go_to("pages.show_post", post_id=post.id)
    return form.page("posts/write.html")


@pages_bp.route("/posts/<key:post_id>/edit", methods=["GET", "POST"])
@login_required
@limited(WRITING)
def edit_post(actor: User, post_id: int) -> ResponseReturnValue:
    """Change a post."""
    post = post_service().get_for(actor, Action.EDIT_POST, post_id)
    form = Form(PostCreateSchema(), {"title": post.title, "body": post.body})
    if form.is_sent:
        with form.refusals():
            post = post_service().update(actor, post_id, form.load())
            what = "draft is" if post.is_draft else "changes are"
            flash(f"The {what} saved.", "success")
            return go_to("pages.show_post", post_id=post_id)
    stays = post.is_draft or stays_published(actor, post)
    return form.page("posts/edit.html", post=post, stays=stays)


@pages_bp.route("/posts/<key:post_id>/delete", methods=["GET", "POST"])
@login_required
def delete_post(actor: User, post_id: int) -> ResponseReturnValue:
    """Delete a post, after the user has confirmed it."""
    post = post_service().get_for(actor, Action.DELETE_POST, post_id)
    if request.method == "POST":
        post_service().delete(actor, post_id)
        flash("The post is deleted.", "success")
        return go_to("pages.my_posts")
    return render_template("posts/delete.html", post=post)


@pages_bp.post("/posts/<key:post_id>/publish")
@login_required
def publish_post(actor: User, post_id: int) -> ResponseReturnValue:
    """Show a post to everybody, if it is still what the user has read."""
    seen = Form(PublicationSchema()).load()
    try:
        post_service().publish(actor, post_id, **seen)
        flash("The post is published.", "success")
    except StalePostError as error:
        flash(error.message, "error")
    return go_to("pages.show_post", post_id=post_id)


@pages_bp.post("/posts/<key:post_id>/unpublish")
@login_required
def unpublish_post(actor: User, post_id: int) -> ResponseReturnValue:
    """Make a post a draft again, so that only its author and editors can read it."""
    post_service().unpublish(actor, post_id)
    flash("The post is a draft again.", "success")
    return go_to("pages.show_post", post_id=post_id)
