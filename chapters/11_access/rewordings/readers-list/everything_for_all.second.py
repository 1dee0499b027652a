from app.extensions import db
from app.services.paging import paginate
from app.services.post_lists import matches, names_of, put_together


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    conditions = [*names_of(filters)]
    statement = put_together(sort, *conditions)
    words = filters.get("search")
    if words:
        statement = statement.where(matches(words))
    page = paginate(db.session(), statement, paging, values=filters)
    return show_page(page)
