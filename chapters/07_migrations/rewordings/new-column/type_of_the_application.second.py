from app.models import User


def upgrade() -> None:
    kind = User.__table__.c.email_confirmed_at.type
    op.add_column("users", sa.Column("email_confirmed_at", kind))
