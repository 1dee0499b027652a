from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask

Show = Callable[..., dict[str, Any]]
Links = Callable[..., dict[str, int | None]]
URL = "/api/v1/posts?search=rain"


@pytest.fixture
def show(app: Flask) -> Show:
    """A function that calls `show_page` with a page of a list of letters."""

    def show(page: int, total: int, per_page: int = 2) -> dict[str, Any]:
        from app.api.listing import show_page
        from app.services.paging import Page

        start = (page - 1) * per_page
        items = "abcdefghij"[:total][start : start + per_page]
        with app.test_request_context(f"{URL}&page={page}&per_page={per_page}"):
            return show_page(Page(list(items), page, per_page, total))

    return show


@pytest.fixture
def links(show: Show) -> Links:
    """A function that returns to which pages the links of a page lead."""

    def number_of(link: str | None) -> int | None:
        if link is None:
            return None
        (number,) = parse_qs(urlsplit(link).query)["page"]
        return int(number)

    def links(page: int, total: int, per_page: int = 2) -> dict[str, int | None]:
        shown = show(page, total, per_page)["links"]
        return {name: number_of(link) for name, link in shown.items()}

    return links


def test_a_page_tells_where_it_is(show: Show) -> None:
    """A page has its items and its number, and tells how many there are in all."""
    shown = show(page=2, total=9, per_page=3)
    del shown["links"]

    assert shown == {
        "items": ["d", "e", "f"],
        "page": 2,
        "per_page": 3,
        "pages": 3,
        "total": 9,
    }


def test_a_link_keeps_the_filters(show: Show) -> None:
    """A link is one to the list that was asked for, with its filters."""
    link = show(page=1, total=9)["links"]["next"]

    assert link.partition("?")[0] == "/api/v1/posts"
    assert "search=rain" in link


def test_a_page_in_the_middle_leads_both_ways(links: Links) -> None:
    """Page 3 of 5 leads to pages 1, 2, 4 and 5."""
    found = links(page=3, total=9)

    assert found == {"first": 1, "prev": 2, "next": 4, "last": 5}


def test_the_first_page_has_none_before_it(links: Links) -> None:
    """The first page has null under `prev`."""
    found = links(page=1, total=9)

    assert found == {"first": 1, "prev": None, "next": 2, "last": 5}


def test_the_second_page_leads_back(links: Links) -> None:
    """Page 2 of 5 leads to page 1, under `first` and under `prev`."""
    found = links(page=2, total=9)

    assert found == {"first": 1, "prev": 1, "next": 3, "last": 5}


@pytest.mark.parametrize("total", [5, 6])
def test_the_last_page_has_none_after_it(links: Links, total: int) -> None:
    """The last page has null under `next`, be it full or not.

    A client follows `next` until there is none. It would not end otherwise.
    """
    found = links(page=3, total=total)

    assert found == {"first": 1, "prev": 2, "next": None, "last": 3}


def test_an_only_page_leads_to_itself(links: Links) -> None:
    """Where all items are on one page, that is the first and the last."""
    found = links(page=1, total=2)

    assert found == {"first": 1, "prev": None, "next": None, "last": 1}


def test_an_empty_list_has_links_that_can_be_followed(links: Links) -> None:
    """The links of an empty list lead to page 1; page 0 would be a 400."""
    found = links(page=1, total=0)

    assert found == {"first": 1, "prev": None, "next": None, "last": 1}


@pytest.mark.parametrize("page", [4, 5, 1_000_000])
def test_past_the_end_prev_leads_to_the_last_page(links: Links, page: int) -> None:
    """On a page past the end, `next` is null and `prev` leads to the last page.

    Items may have been deleted since the client was given the link.
    """
    found = links(page=page, total=5)

    assert found == {"first": 1, "prev": 3, "next": None, "last": 3}


def test_past_the_end_of_an_empty_list_prev_leads_to_page_1(links: Links) -> None:
    """On page 7 of an empty list, `prev` leads to page 1."""
    found = links(page=7, total=0)

    assert found == {"first": 1, "prev": 1, "next": None, "last": 1}
