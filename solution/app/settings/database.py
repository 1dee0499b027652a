"""Settings of the database's connections."""

from collections.abc import Mapping


class Database:
    """The same in every environment.

    SQLite is refused nowhere: it serves those who need no more than one machine, whose
    disk is kept, and one writer at a time. More machines need PostgreSQL.
    """

    # A pooled connection may have been cut by the server or a firewall since.
    SQLALCHEMY_ENGINE_OPTIONS: Mapping[str, object] = {"pool_pre_ping": True}
