author: Mapped[User] = relationship(lazy="subquery")
