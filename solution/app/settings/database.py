"""Settings of the database's connections."""

from collections.abc import Mapping


class Database:
    """The same in every environment."""

    # A pooled connection may have been cut by the server or a firewall since.
    SQLALCHEMY_ENGINE_OPTIONS: Mapping[str, object] = {"pool_pre_ping": True}
