from sqlalchemy import Integer

user_id: Mapped[int] = mapped_column(Integer, nullable=False, index=True)
