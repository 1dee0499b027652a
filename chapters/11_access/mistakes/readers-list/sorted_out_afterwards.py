from dataclasses import replace

from app.extensions import db
from app.services.paging import paginate
from app.services.policy import may_read
from app.services.post_lists import matches, names_of, put_together


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    statement = put_together(sort, *names_of(filters))
    if "search" in filters:
        statement = statement.where(matches(filters["search"]))
    page = paginate(db.session(), statement, paging, filters)
    readable = [post for post in page.items if may_read(actor, post)]
    return show_page(replace(page, items=readable))
