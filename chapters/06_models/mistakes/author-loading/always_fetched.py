author: Mapped[User] = relationship(lazy="joined")
