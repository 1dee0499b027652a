from app.models.user import User

user_id: Mapped[int] = mapped_column(
    ForeignKey(User.id, ondelete="set null"), nullable=False, index=True
)
