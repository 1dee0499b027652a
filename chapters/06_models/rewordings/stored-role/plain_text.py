from sqlalchemy import Text

role: Mapped[str] = mapped_column(Text(), default="user", nullable=False)
