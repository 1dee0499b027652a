author: Mapped[User] = relationship(lazy="raise")
