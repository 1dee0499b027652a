class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=lambda: datetime.utcnow(), sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=lambda: datetime.utcnow(), onupdate=utc_now, sort_order=1
    )
