@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    made = post_service().create(actor, **body)
    location = f"{made.id}"
    return made, {"Location": location}
