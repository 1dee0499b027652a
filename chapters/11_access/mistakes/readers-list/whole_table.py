from app.extensions import db
from app.services.paging import Page
from app.services.post_lists import posts_for


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    statement, values = posts_for(actor, sort, filters)
    posts = db.session.scalars(statement, values).all()
    start = (paging.page - 1) * paging.per_page
    items = posts[start : start + paging.per_page]
    return show_page(Page(items, paging.page, paging.per_page, len(posts)))
