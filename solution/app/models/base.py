"""The base of all models, and how their constraints are named."""

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

# Migrations drop and alter constraints by name, on every database by the same one.
NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What every model is derived from."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
