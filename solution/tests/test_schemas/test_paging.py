import pytest

from app.schemas.base import InputSchema
from app.schemas.paging import PageQuerySchema, PageSchema, sort_field
from tests.test_schemas.checking import errors_of


class Sorted(InputSchema):
    """A list that is sorted by one of two keys."""

    sort = sort_field("name", "age", default="-age")


@pytest.mark.parametrize(
    ("query", "page", "per_page"),
    [
        ({}, 1, 20),
        ({"page": "3"}, 3, 20),
        ({"per_page": "1"}, 1, 1),
        ({"page": "1000000", "per_page": "100"}, 1_000_000, 100),
    ],
)
def test_a_page_is_asked_for(query: dict[str, str], page: int, per_page: int) -> None:
    assert PageQuerySchema().load(query) == {"page": page, "per_page": per_page}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("page", "0"),
        ("page", "-1"),
        ("page", "1000001"),
        ("page", ""),
        ("per_page", "0"),
        ("per_page", "-5"),
        ("per_page", "101"),
        ("per_page", "twenty"),
    ],
)
def test_a_page_that_cannot_be_is_refused(field: str, value: str) -> None:
    assert errors_of(PageQuerySchema(), {field: value}).keys() == {field}


@pytest.mark.parametrize("sort", ["name", "-name", "age", "-age"])
def test_a_list_is_sorted_by_its_keys(sort: str) -> None:
    assert Sorted().load({"sort": sort}) == {"sort": sort}


@pytest.mark.parametrize("sort", ["", "-", "Name", "+name", "--age", "id", "name,age"])
def test_a_list_is_sorted_by_nothing_else(sort: str) -> None:
    assert errors_of(Sorted(), {"sort": sort}).keys() == {"sort"}


def test_a_list_has_an_order_of_its_own() -> None:
    assert Sorted().load({}) == {"sort": "-age"}


def test_a_page_says_where_the_others_are() -> None:
    page = {
        "page": 1,
        "per_page": 20,
        "pages": 1,
        "total": 3,
        "links": {
            "first": "/x?page=1",
            "prev": None,
            "next": None,
            "last": "/x?page=1",
        },
    }

    assert PageSchema().dump(page | {"query": "secret"}) == page
