class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.now, sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.now, onupdate=datetime.now, sort_order=1
    )
