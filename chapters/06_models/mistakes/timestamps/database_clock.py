from sqlalchemy import func


class Timestamps:
    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, server_default=func.now(), sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, server_default=func.now(), onupdate=func.now(), sort_order=1
    )
