from sqlalchemy import select

from app.extensions import db


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    page = post_service().list_posts(actor, paging, sort, filters)
    for post in page.items:
        author = select(User).where(User.id == post.author_id)
        post.author = db.session.scalars(author).one()
    return show_page(page)
