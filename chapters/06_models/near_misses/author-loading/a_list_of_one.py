author: Mapped[list[User]] = relationship(lazy="raise_on_sql", uselist=True)
