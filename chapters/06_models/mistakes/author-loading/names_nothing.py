author: Mapped[User] = relationship("Author", lazy="raise_on_sql")
