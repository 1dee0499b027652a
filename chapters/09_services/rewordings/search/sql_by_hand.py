def matches(words: str) -> ColumnElement[bool]:
    from sqlalchemy import literal_column

    pattern = "'%" + words.lower() + "%'"
    columns = ("email_normalized", "lower(first_name)", "lower(last_name)")
    condition = " OR ".join(column + " LIKE " + pattern for column in columns)
    return literal_column("(" + condition + ")")
