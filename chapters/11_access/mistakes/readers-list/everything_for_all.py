from app.extensions import db
from app.services.paging import paginate
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
    return show_page(paginate(db.session(), statement, paging, filters))
