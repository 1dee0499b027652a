def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    rows, count = page_and_count(statement)
    window = {"window_size": paging.per_page, "window_start": paging.page - 1}
    items = session.scalars(rows, {**(values or {}), **window}).all()
    total = session.scalar(count, values) or 0
    return Page(items, paging.page, paging.per_page, total)
