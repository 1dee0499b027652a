def matches(words: str) -> ColumnElement[bool]:
    pattern = f"%{words}%"
    return or_(
        User.email_normalized.like(normalize_email(pattern)),
        User.first_name.ilike(pattern),
        User.last_name.ilike(pattern),
    )
