"""Paging: one page of a list in some order, and how many there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func
from sqlalchemy.orm import InstrumentedAttribute, Session

Item = TypeVar("Item")
Columns = Mapping[str, InstrumentedAttribute[Any]]


@dataclass(frozen=True)
class Paging:
    """Which page a client wants: its number, from 1, and how many items it has."""

    page: int
    per_page: int


@dataclass(frozen=True)
class Page(Generic[Item]):
    """One page of a list of `total` items."""

    items: Sequence[Item]
    page: int
    per_page: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are; an empty list has none."""
        return -(-self.total // self.per_page)


def paginate(
    session: Session,
    statement: Select[Item],
    paging: Paging,
    values: Mapping[str, Any] | None = None,
) -> Page[Item]:
    """Run a statement for one page of what it finds, and count all that it finds.

    Args:
        session: Where to run it.
        statement: What to find.
        paging: Which page.
        values: The values of the statement's parameters, by name.
    """
    rows, count = page_and_count(statement)
    offset = (paging.page - 1) * paging.per_page
    window = {"window_size": paging.per_page, "window_start": offset}
    items = session.scalars(rows, {**(values or {}), **window}).all()
    total = session.scalar(count, values) or 0
    return Page(items, paging.page, paging.per_page, total)


@lru_cache
def page_and_count(statement: Select[Item]) -> tuple[Select[Item], Select[int]]:
    """Return a statement for one page of the rows, and one that counts all rows."""
    size = bindparam("window_size", type_=Integer)
    start = bindparam("window_start", type_=Integer)
    counted = statement.order_by(None)
    count = counted.with_only_columns(func.count(), maintain_column_froms=True)
    return statement.limit(size).offset(start), count


def ordering(columns: Columns, sort: str) -> list[ColumnElement[Any]]:
    """Return the order that a sort key stands for; rows without a value come last.

    Args:
        columns: The column of each key. Rows with the same value are sorted by `id`, so
            that no row is on two pages.
        sort: One of the keys, with a minus sign before it for the reverse order.
    """
    chosen = (columns[sort.removeprefix("-")], columns["id"])
    is_reverse = sort.startswith("-")
    return [directed(column, is_reverse=is_reverse) for column in chosen]


def directed(
    column: InstrumentedAttribute[Any], *, is_reverse: bool
) -> ColumnElement[Any]:
    """Return the order by one column, in which rows without a value come last.

    A column that always has a value says nothing of that: PostgreSQL reads a reverse
    order off an index only where the two agree on it.
    """
    direction = column.desc() if is_reverse else column.asc()
    may_be_null = column.property.columns[0].nullable
    return direction.nulls_last() if may_be_null else direction
