author: Mapped[User] = relationship("User", lazy="selectin")
