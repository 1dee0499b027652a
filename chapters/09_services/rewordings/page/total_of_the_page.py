def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    start = paging.per_page * (paging.page - 1)
    query = statement.offset(start).limit(paging.per_page)
    found = list(session.scalars(query, values or {}))
    total = sum(1 for _ in found)
    return Page(
        items=found, page=paging.page, per_page=paging.per_page, total=total
    )
