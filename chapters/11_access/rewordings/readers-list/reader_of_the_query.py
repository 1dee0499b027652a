from app.dependencies import user_service


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    author_id = filters.get("author_id")
    reader = user_service().find(author_id) if author_id else actor
    page = post_service().list_posts(reader, paging, sort, filters)
    return show_page(page)
