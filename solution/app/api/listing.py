"""Lists: from the query string to a page with links to those around it."""

from typing import Any
from urllib.parse import urlencode

from flask import request

from app.services.paging import Page, Paging


def split_query(query: dict[str, Any]) -> tuple[Paging, str, Any]:
    """Return which page a query asks for, in what order, and the filters left."""
    paging = Paging(query.pop("page"), query.pop("per_page"))
    return paging, query.pop("sort"), query


def show_page(page: Page[Any]) -> dict[str, Any]:
    """Return a page as the schemas of lists show it."""
    last = max(page.pages, 1)
    return {
        "items": page.items,
        "page": page.page,
        "per_page": page.per_page,
        "pages": page.pages,
        "total": page.total,
        "links": {
            "first": link_to(1),
            "prev": link_to(min(page.page - 1, last)) if page.page > 1 else None,
            "next": link_to(page.page + 1) if page.page < last else None,
            "last": link_to(last),
        },
    }


def link_to(number: int) -> str:
    """Return the URL of another page of the list that was asked for."""
    arguments = request.args.to_dict() | {"page": str(number)}
    return f"{request.script_root}{request.path}?{urlencode(arguments)}"
