@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, _ = split_query(query)
    return show_page(post_service().list_posts(actor, paging, sort, {}))
