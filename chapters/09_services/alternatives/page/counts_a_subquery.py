def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    from sqlalchemy import select

    counted = statement.order_by(None).subquery()
    total = session.execute(
        select(func.count()).select_from(counted), values
    ).scalar_one()
    start = paging.per_page * (paging.page - 1)
    window = statement.limit(paging.per_page).offset(start)
    items = list(session.scalars(window, values))
    return Page(items, paging.page, paging.per_page, total)
