class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=lambda: datetime.now(UTC)
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime,
        onupdate=datetime.now(tz=UTC),
        default=lambda: datetime.now(UTC),
    )
