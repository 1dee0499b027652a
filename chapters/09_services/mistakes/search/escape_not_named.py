def matches(words: str) -> ColumnElement[bool]:
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    pattern = f"%{escaped}%"
    return or_(
        User.email_normalized.like(normalize_email(pattern)),
        User.first_name.ilike(pattern),
        User.last_name.ilike(pattern),
    )
