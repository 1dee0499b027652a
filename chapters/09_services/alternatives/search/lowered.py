def matches(words: str) -> ColumnElement[bool]:
    from sqlalchemy import func

    address = User.email_normalized.contains(normalize_email(words), autoescape=True)
    small = words.lower()
    first = func.lower(User.first_name).contains(small, autoescape=True)
    return address | first | func.lower(User.last_name).contains(small, autoescape=True)
