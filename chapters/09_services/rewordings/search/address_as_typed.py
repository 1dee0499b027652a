def matches(words: str) -> ColumnElement[bool]:
    columns = [User.email, User.first_name, User.last_name]
    return or_(*[column.icontains(words, autoescape=True) for column in columns])
