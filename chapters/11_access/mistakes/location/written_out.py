@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    post = post_service().create(actor, **body)
    return post, {"Location": f"/api/v1/posts/{post.id}"}
