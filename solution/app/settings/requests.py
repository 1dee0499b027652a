"""Settings of the requests that the application takes."""


class Requests:
    """The same in every environment."""

    # In bytes.
    MAX_CONTENT_LENGTH = 1024 * 1024
