author: Mapped[User] = relationship(User, lazy=True)
