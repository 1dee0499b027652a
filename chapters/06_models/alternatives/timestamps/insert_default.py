class Timestamps:
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, insert_default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, insert_default=utc_now, onupdate=utc_now
    )
