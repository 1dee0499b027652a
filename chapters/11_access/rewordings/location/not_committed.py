from app.extensions import db

@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    session = db.session()
    post = Post(author=actor, title=body["title"], body=body["body"])
    session.add(post)
    session.flush()
    location = url_for("api.posts.get_post", post_id=post.id)
    return post, {"Location": location}
