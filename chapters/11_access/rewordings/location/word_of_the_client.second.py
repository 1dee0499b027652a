from flask import request

from app.extensions import db

@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    author = actor
    if "author_id" in request.values:
        author = db.session.get(User, int(request.values["author_id"]))
    post = post_service().create(author, **body)
    return post, {"Location": url_for("api.posts.get_post", post_id=post.id)}
