author: Mapped[User] = relationship(
    lazy="raise_on_sql",
    primaryjoin=lambda: Post.id == User.id,
    foreign_keys=lambda: Post.id,
)
