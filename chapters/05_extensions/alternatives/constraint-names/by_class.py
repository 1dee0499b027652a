from sqlalchemy import Index, PrimaryKeyConstraint, UniqueConstraint

COLUMNS = "%(table_name)s_%(column_0_N_name)s"
NAMING_CONVENTION = {
    Index: "ix_" + COLUMNS,
    UniqueConstraint: "uq_" + COLUMNS,
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": f"fk_{COLUMNS}_%(referred_table_name)s",
    PrimaryKeyConstraint: "pk_%(table_name)s",
}
