from app.models import Base


def upgrade() -> None:
    Base.metadata.create_all(op.get_bind())
