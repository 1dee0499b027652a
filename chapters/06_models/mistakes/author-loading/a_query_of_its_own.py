author: Mapped[User] = relationship(lazy="dynamic")
