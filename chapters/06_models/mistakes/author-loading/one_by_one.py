author: Mapped[User] = relationship()
