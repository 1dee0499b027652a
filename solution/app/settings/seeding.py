"""Settings of `flask seed-db`."""


class NoSeeding:
    """Where real people have accounts."""

    SEEDING_ALLOWED = False


class Seeding(NoSeeding):
    """Where made-up ones may be added: a developer's machine and the test run."""

    SEEDING_ALLOWED = True
