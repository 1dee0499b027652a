from app.extensions import db


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    if "author_id" in filters:
        actor = db.session.get(User, filters["author_id"])
    return show_page(post_service().list_posts(actor, paging, sort, filters))
