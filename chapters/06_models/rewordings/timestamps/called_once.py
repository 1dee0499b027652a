class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.now(UTC), sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=datetime.now(UTC), onupdate=utc_now, sort_order=1
    )
