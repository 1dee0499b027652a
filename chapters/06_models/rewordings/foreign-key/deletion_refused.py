from app.models.user import User

user_id: Mapped[int] = mapped_column(ForeignKey(User.id), nullable=False, index=True)
