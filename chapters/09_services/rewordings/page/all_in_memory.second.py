def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    from itertools import islice

    everything = list(session.execute(statement, values).scalars())
    first = (paging.page - 1) * paging.per_page
    items = list(islice(everything, first, first + paging.per_page))
    return Page(items, paging.page, paging.per_page, len(everything))
