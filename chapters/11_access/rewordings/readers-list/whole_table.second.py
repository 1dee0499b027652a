from app.extensions import db
from app.services.paging import Page
from app.services.policy import may_read
from app.services.post_lists import matches, names_of, posts_for, put_together


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    statement, values = posts_for(None, sort, filters)
    statement = put_together(sort, *names_of(filters))
    if "search" in filters:
        statement = statement.where(matches(filters["search"]))
    rows = db.session.scalars(statement, values)
    posts = [post for post in rows if may_read(actor, post)]
    start = (paging.page - 1) * paging.per_page
    items = posts[start : start + paging.per_page]
    return show_page(Page(items, paging.page, paging.per_page, len(posts)))
