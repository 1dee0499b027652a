NAMING_CONVENTION = {}
NAMING_CONVENTION["pk"] = "pk_%(table_name)s"
NAMING_CONVENTION["fk"] = "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"
NAMING_CONVENTION["ck"] = "ck_%(table_name)s_%(constraint_name)s"
NAMING_CONVENTION["uq"] = "uq_%(table_name)s_%(column_0_key)s"
NAMING_CONVENTION["ix"] = "ix_%(column_0_label)s"
