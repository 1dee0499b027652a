from app.extensions import db
from app.services.paging import paginate
from app.services.post_lists import posts_for


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    statement, values = posts_for(actor, sort, filters)
    return show_page(paginate(db.session(), statement, paging, values))
