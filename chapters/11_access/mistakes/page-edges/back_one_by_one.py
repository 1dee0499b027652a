def show_page(page: Page[Any]) -> dict[str, Any]:
    last = max(page.pages, 1)
    return {
        "items": page.items,
        "page": page.page,
        "per_page": page.per_page,
        "pages": page.pages,
        "total": page.total,
        "links": {
            "first": link_to(1),
            "prev": link_to(page.page - 1) if page.page > 1 else None,
            "next": link_to(page.page + 1) if page.page < last else None,
            "last": link_to(last),
        },
    }
