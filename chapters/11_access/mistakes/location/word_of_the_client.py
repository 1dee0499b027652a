from flask import request

from app.dependencies import user_service

@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    author_id = request.args.get("author_id", actor.id, type=int)
    author = user_service().find(author_id)
    post = post_service().create(author, **body)
    return post, {"Location": url_for("api.posts.get_post", post_id=post.id)}
