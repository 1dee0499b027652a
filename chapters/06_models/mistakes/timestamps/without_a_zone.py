class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.utcnow, sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.utcnow, onupdate=datetime.utcnow, sort_order=1
    )
