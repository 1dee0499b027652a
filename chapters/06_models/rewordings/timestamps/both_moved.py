class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime(), sort_order=1, onupdate=lambda: utc_now(), default=lambda: utc_now()
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime(), sort_order=1, onupdate=lambda: utc_now(), default=lambda: utc_now()
    )
