author: Mapped[User] = relationship("User.id", lazy="raise_on_sql")
