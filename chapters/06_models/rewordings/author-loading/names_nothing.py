author: Mapped[User] = relationship(argument="users", lazy="raise_on_sql")
