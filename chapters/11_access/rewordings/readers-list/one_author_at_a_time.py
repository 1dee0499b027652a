from dataclasses import replace

from sqlalchemy import select

from app.extensions import db


@posts_bp.get("")
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    paging, sort, filters = split_query(query)
    page = post_service().list_posts(actor, paging, sort, filters)
    gone = select(User.deleted_at)
    items = [
        post
        for post in page.items
        if db.session.scalar(gone.where(User.id == post.author_id)) is None
    ]
    return show_page(replace(page, items=items))
