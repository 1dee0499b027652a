author: Mapped[User] = relationship(lazy="raise_on_sql", viewonly=True)
