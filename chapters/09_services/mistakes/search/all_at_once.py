def matches(words: str) -> ColumnElement[bool]:
    from sqlalchemy import and_

    return and_(
        User.email_normalized.contains(normalize_email(words), autoescape=True),
        User.first_name.icontains(words, autoescape=True),
        User.last_name.icontains(words, autoescape=True),
    )
