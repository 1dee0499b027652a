author: Mapped[User] = relationship(lazy=False, innerjoin=True)
