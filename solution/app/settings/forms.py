"""Settings of the forms."""


class Forms:
    """The same in every environment."""

    # A form is good as long as its session: people may take hours to write a post.
    WTF_CSRF_TIME_LIMIT = None
