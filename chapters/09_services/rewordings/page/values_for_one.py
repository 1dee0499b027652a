def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    rows, count = page_and_count(statement)
    parameters = {
        "window_size": paging.per_page,
        "window_start": (paging.page - 1) * paging.per_page,
    }
    total = session.execute(count, values or {}).scalar_one()
    items = session.execute(rows, parameters).scalars().all()
    return Page(items, paging.page, paging.per_page, total)
