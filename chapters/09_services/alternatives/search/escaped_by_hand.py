def matches(words: str) -> ColumnElement[bool]:
    escaped = words.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    pattern = f"%{escaped}%"
    return or_(
        User.email_normalized.like(normalize_email(pattern), escape="!"),
        User.first_name.ilike(pattern, escape="!"),
        User.last_name.ilike(pattern, escape="!"),
    )
