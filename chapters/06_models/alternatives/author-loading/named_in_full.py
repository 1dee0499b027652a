author: Mapped["User"] = relationship(
    "User", foreign_keys=[author_id], lazy="raise_on_sql", innerjoin=True
)
