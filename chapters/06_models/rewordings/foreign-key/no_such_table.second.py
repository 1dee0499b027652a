from sqlalchemy import Integer

user_id: Mapped[int] = mapped_column(
    Integer, ForeignKey(column="user.id", ondelete="cascade"), nullable=False, index=True
)
