def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    rows, count = page_and_count(statement)
    total = session.scalar(count, values) or 0
    last = max(1, -(-total // paging.per_page))
    number = min(paging.page, last)
    offset = (number - 1) * paging.per_page
    window = {"window_size": paging.per_page, "window_start": offset}
    items = session.scalars(rows, {**(values or {}), **window}).all()
    return Page(items, number, paging.per_page, total)
