@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    made = post_service().create(actor, **body)
    return made, {"Location": "/api/v1/posts/{}".format(made.id)}
