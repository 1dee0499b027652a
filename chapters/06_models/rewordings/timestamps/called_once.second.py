class Timestamps:
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now())
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=lambda: utc_now(), onupdate=lambda: utc_now()
    )
