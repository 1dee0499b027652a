def matches(words: str) -> ColumnElement[bool]:
    name = User.first_name.icontains(words, autoescape=True)
    name = name | User.last_name.icontains(words, autoescape=True)
    return User.email_normalized.icontains(words, autoescape=True) | name
