author: Mapped[User] = relationship("User", lazy="write_only")
