author: Mapped[User] = relationship(back_populates="posts", lazy="raise_on_sql")
