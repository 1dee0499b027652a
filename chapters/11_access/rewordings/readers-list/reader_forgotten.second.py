@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    service = post_service()
    page = service.list_posts(actor=None, paging=paging, sort=sort, filters=filters)
    return show_page(page)
