def matches(words: str) -> ColumnElement[bool]:
    return or_(
        User.first_name.icontains(words, autoescape=True),
        User.last_name.icontains(words, autoescape=True),
    )
