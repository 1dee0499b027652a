PARTS = ("items", "page", "per_page", "pages", "total")


def show_page(page: Page[Any]) -> dict[str, Any]:
    last = page.pages or 1
    numbers = {
        "first": 1,
        "prev": min(page.page - 1, last) if page.page > 1 else None,
        "next": page.page + 1 if page.page < last else None,
        "last": last,
    }
    links = {name: n and link_to(n) for name, n in numbers.items()}
    shown = {name: getattr(page, name) for name in PARTS}
    return {**shown, "links": links}
