def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    size, page = paging.per_page, paging.page
    rows = statement.limit(size).offset(size * page)
    _, count = page_and_count(statement)
    found = session.scalars(rows, values or {}).all()
    return Page(found, page, size, session.scalar(count, values or {}) or 0)
