@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    filters["status"] = filters.get("status", "published")
    page = post_service().list_posts(None, paging, sort, filters)
    return show_page(page)
