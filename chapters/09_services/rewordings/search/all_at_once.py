def matches(words: str) -> ColumnElement[bool]:
    address = User.email_normalized.contains(normalize_email(words), autoescape=True)
    first = User.first_name.icontains(words, autoescape=True)
    last = User.last_name.icontains(words, autoescape=True)
    return address & first & last
