def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.email_normalized.contains(normalize_email(words), autoescape=True),
        User.first_name.contains(words, autoescape=True),
        User.last_name.contains(words, autoescape=True),
    )
