from typing import Any

import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    create_engine,
)


@pytest.fixture
def metadata() -> MetaData:
    """The tables of a book shop, named by `NAMING_CONVENTION`.

    A shop has books, and stock of each. Who made the tables named the check alone.
    """
    from app.models.base import NAMING_CONVENTION

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    Table("shops", metadata, Column("id", Integer, primary_key=True))
    Table(
        "books",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("shop_id", ForeignKey("shops.id"), index=True),
        Column("isbn", String, unique=True),
        Column("title", String),
        Column("price", Integer),
        UniqueConstraint("shop_id", "title"),
        CheckConstraint("price > 0", name="price_positive"),
        UniqueConstraint("shop_id", "isbn"),
    )
    Table(
        "stock",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("shop_id", Integer, index=True),
        Column("title", String),
        Column("isbn", String, unique=True),
        ForeignKeyConstraint(["shop_id", "title"], ["books.shop_id", "books.title"]),
        Index(None, "shop_id", "title"),
        Index(None, "shop_id", "isbn"),
    )
    return metadata


def names(metadata: MetaData, table: str, kind: type[Any]) -> set[str]:
    """Return the names of a table's constraints of a kind."""
    found = metadata.tables[table].constraints
    return {str(c.name) for c in found if isinstance(c, kind)}


def test_every_index_has_a_name(metadata: MetaData) -> None:
    """An index is `ix`, its table, and its columns.

    Without the key `ix` an index that nobody named has no name at all.
    """
    books = {str(index.name) for index in metadata.tables["books"].indexes}

    assert books == {"ix_books_shop_id"}


def test_the_tables_can_be_made(metadata: MetaData, statements: list[Any]) -> None:
    """The tables can be made, with all their indexes and constraints."""
    engine = create_engine("sqlite://")
    statements.clear()
    metadata.create_all(engine)
    engine.dispose()

    assert len(statements) > len(metadata.tables)


def test_an_index_names_all_of_its_columns(metadata: MetaData) -> None:
    """Two indexes that begin with the same column have different names."""
    stock = {str(index.name) for index in metadata.tables["stock"].indexes}

    assert stock == {
        "ix_stock_shop_id",
        "ix_stock_shop_id_title",
        "ix_stock_shop_id_isbn",
    }


def test_a_unique_constraint_names_all_of_its_columns(metadata: MetaData) -> None:
    """A unique constraint is `uq`, its table, and all of its columns.

    Two of them may begin with the same column, and a database refuses a second
    constraint of one name.
    """
    unique = names(metadata, "books", UniqueConstraint)

    assert unique == {
        "uq_books_isbn",
        "uq_books_shop_id_title",
        "uq_books_shop_id_isbn",
    }


def test_a_unique_constraint_names_its_table(metadata: MetaData) -> None:
    """Two tables may have a unique column of one name.

    PostgreSQL keeps an index for each of them, and takes a name once in a schema.
    """
    both = names(metadata, "books", UniqueConstraint) & names(
        metadata, "stock", UniqueConstraint
    )

    assert both == set()


def test_a_check_keeps_the_name_that_it_was_given(metadata: MetaData) -> None:
    """A check is `ck`, its table, and the name that its author gave it."""
    checks = names(metadata, "books", CheckConstraint)

    assert checks == {"ck_books_price_positive"}


def test_a_foreign_key_names_the_table_that_it_refers_to(metadata: MetaData) -> None:
    """A foreign key is `fk`, its table, its column, and the table it refers to."""
    foreign = names(metadata, "books", ForeignKeyConstraint)

    assert foreign == {"fk_books_shop_id_shops"}


def test_a_foreign_key_names_all_of_its_columns(metadata: MetaData) -> None:
    """A foreign key of two columns names both of them."""
    foreign = names(metadata, "stock", ForeignKeyConstraint)

    assert foreign == {"fk_stock_shop_id_title_books"}


def test_a_primary_key_names_its_table(metadata: MetaData) -> None:
    """A primary key is `pk` and its table: a table has no more than one."""
    found = [str(table.primary_key.name) for table in metadata.tables.values()]

    assert sorted(found) == ["pk_books", "pk_shops", "pk_stock"]
