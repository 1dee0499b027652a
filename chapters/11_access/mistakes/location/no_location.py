@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> Post:
    return post_service().create(actor, **body)
