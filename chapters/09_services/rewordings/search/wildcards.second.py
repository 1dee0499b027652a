def matches(words: str) -> ColumnElement[bool]:
    from sqlalchemy import func

    address = User.email_normalized.like("%" + normalize_email(words) + "%")
    small = "%" + words.lower() + "%"
    first = func.lower(User.first_name).like(small)
    return address | first | func.lower(User.last_name).like(small)
