def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.email_normalized.contains(normalize_email(words)),
        User.first_name.icontains(words),
        User.last_name.icontains(words),
    )
