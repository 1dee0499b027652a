def matches(words: str) -> ColumnElement[bool]:
    from sqlalchemy import text

    names = f"first_name LIKE '%{words}%' OR last_name LIKE '%{words}%'"
    email = normalize_email(words)
    return text(f"(email_normalized LIKE '%{email}%' OR {names})")
