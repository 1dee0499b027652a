def show_page(page: Page[Any]) -> dict[str, Any]:
    last = max(1, page.pages)
    links: dict[str, str | None] = {"first": link_to(1), "prev": None, "next": None}
    links["last"] = link_to(last)
    if page.page > 1:
        links["prev"] = link_to(min(page.page - 1, last))
    if page.page <= last:
        links["next"] = link_to(page.page + 1)
    return dict(
        items=page.items,
        page=page.page,
        per_page=page.per_page,
        pages=page.pages,
        total=page.total,
        links=links,
    )
