def matches(words: str) -> ColumnElement[bool]:
    columns = (User.email_normalized, User.first_name, User.last_name)
    return or_(*(column.contains(words, autoescape=True) for column in columns))
