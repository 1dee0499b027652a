def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    rows, count = page_and_count(statement)
    total = session.scalar(count, values) or 0
    offset = (paging.page - 1) * paging.per_page
    if offset > 0 and offset >= total:
        raise ValueError("There is no such page")
    window = {"window_size": paging.per_page, "window_start": offset}
    items = session.scalars(rows, {**(values or {}), **window}).all()
    return Page(items, paging.page, paging.per_page, total)
