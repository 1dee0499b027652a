def matches(words: str) -> ColumnElement[bool]:
    escaped = words.replace("/", "//").replace("%", "/%").replace("_", "/_")
    pattern = f"%{escaped}%"
    columns = (User.first_name, User.last_name)
    return or_(
        User.email_normalized.like(normalize_email(pattern), escape="/"),
        *(column.like(pattern, escape="/") for column in columns),
    )
