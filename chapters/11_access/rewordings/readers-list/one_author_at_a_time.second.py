from app.extensions import db


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    page = post_service().list_posts(actor, paging, sort, filters)
    for post in page.items:
        db.session.refresh(post, ["author", "excerpt"])
    return show_page(page)
