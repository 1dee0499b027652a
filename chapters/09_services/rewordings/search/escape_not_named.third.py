def matches(words: str) -> ColumnElement[bool]:
    escaped = words.replace("%", "\\%").replace("_", "\\_")
    like = f"%{escaped}%"
    return or_(
        User.email_normalized.ilike(like),
        User.first_name.ilike(like),
        User.last_name.ilike(like),
    )
