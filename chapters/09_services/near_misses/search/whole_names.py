def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.email_normalized == normalize_email(words),
        User.first_name == words,
        User.last_name == words,
    )
