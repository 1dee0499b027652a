def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.email.icontains(words, autoescape=True),
        User.first_name.icontains(words, autoescape=True),
        User.last_name.icontains(words, autoescape=True),
    )
