def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    rows, _ = page_and_count(statement)
    offset = (paging.page - 1) * paging.per_page
    window = {"window_size": paging.per_page, "window_start": offset}
    items = session.scalars(rows, {**(values or {}), **window}).all()
    return Page(items, paging.page, paging.per_page, len(items))
