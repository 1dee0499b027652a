def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    found = session.scalars(statement, values or {}).all()
    start = (paging.page - 1) * paging.per_page
    items = found[start : start + paging.per_page]
    return Page(items, paging.page, paging.per_page, len(found))
