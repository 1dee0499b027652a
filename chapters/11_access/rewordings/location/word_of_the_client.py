from flask import request

from app.dependencies import user_service

@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    user_id = request.headers.get("X-User-Id")
    if user_id is not None:
        actor = user_service().find(int(user_id))
    post = post_service().create(actor, **body)
    return post, {"Location": url_for(".get_post", post_id=post.id)}
