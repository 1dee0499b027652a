def matches(words: str) -> ColumnElement[bool]:
    words = words.replace("%", "").replace("_", "")
    return or_(
        User.email_normalized.contains(normalize_email(words), autoescape=True),
        User.first_name.icontains(words, autoescape=True),
        User.last_name.icontains(words, autoescape=True),
    )
