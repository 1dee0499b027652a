def matches(words: str) -> ColumnElement[bool]:
    import re

    pattern = "%" + re.sub(r"([\\%_])", r"\\\1", words) + "%"
    names = [User.first_name.ilike(pattern), User.last_name.ilike(pattern)]
    return or_(User.email_normalized.like(normalize_email(pattern)), *names)
