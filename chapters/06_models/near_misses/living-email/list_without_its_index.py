__table_args__ = (
    Index(
        "uq_users_email_normalized_living",
        "email_normalized",
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    ),
)
