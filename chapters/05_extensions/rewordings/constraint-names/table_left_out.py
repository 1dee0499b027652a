NAMING_CONVENTION = dict(
    ix="ix_%(table_name)s_%(column_0_N_name)s",
    uq="unique_%(column_0_N_name)s",
    ck="ck_%(table_name)s_%(constraint_name)s",
    fk="fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    pk="pk_%(table_name)s",
)
