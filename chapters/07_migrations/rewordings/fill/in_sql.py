def fill() -> None:
    op.execute("UPDATE users SET email_normalized = lower(trim(email))")
