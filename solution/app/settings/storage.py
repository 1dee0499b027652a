"""Settings of where rate limits are counted and answers are cached, without a Redis."""


class Storage:
    """Each process counts and caches for itself."""

    RATELIMIT_STORAGE_URI = "memory://"
    CACHE_TYPE = "SimpleCache"


class NoCache(Storage):
    """For tests, which look at what they have just changed."""

    CACHE_TYPE = "NullCache"
    CACHE_NO_NULL_WARNING = True
