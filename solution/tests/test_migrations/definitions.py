"""What a database has been told of its tables, word for word.

Alembic compares less: it sees neither a changed condition of an index, nor a changed
CHECK, nor a new member of an Enum.
"""

import re

from sqlalchemy import Engine

OF_SQLITE = """
    SELECT sql FROM sqlite_master
    WHERE sql IS NOT NULL AND tbl_name <> 'alembic_version'
"""
OF_POSTGRESQL = """
    SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    AND conrelid::regclass::text <> 'alembic_version'
UNION ALL
    SELECT indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
UNION ALL
    SELECT concat_ws(
        ' ', attrelid::regclass, attname, format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 'NOT NULL' END, pg_get_expr(adbin, adrelid)
    )
    FROM pg_attribute
    JOIN information_schema.tables ON attrelid = table_name::regclass
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE table_schema = 'public' AND table_name <> 'alembic_version'
    AND attnum > 0 AND NOT attisdropped
UNION ALL
    SELECT concat_ws(' ', enumtypid::regtype, enumlabel) FROM pg_enum
"""
COMMA_OUTSIDE_PARENTHESES = re.compile(r",(?![^()]*\))")


def definitions(engine: Engine) -> set[str]:
    """Return every column, constraint and index; their order does not count."""
    if engine.dialect.name == "postgresql":
        return set(rows(engine, OF_POSTGRESQL))
    return {part for sql in rows(engine, OF_SQLITE) for part in parts(sql)}


def rows(engine: Engine, query: str) -> list[str]:
    """Return the texts that a query finds."""
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def parts(sql: str) -> list[str]:
    """Return what a CREATE of SQLite says, each part with what it is a part of."""
    plain = " ".join(sql.replace('"', "").split())
    if plain.startswith("CREATE TABLE"):
        head, body = plain.removesuffix(")").split("(", 1)
        return [head + part.strip() for part in COMMA_OUTSIDE_PARENTHESES.split(body)]
    return [plain]
