def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.email_normalized.startswith(normalize_email(words), autoescape=True),
        User.first_name.istartswith(words, autoescape=True),
        User.last_name.istartswith(words, autoescape=True),
    )
