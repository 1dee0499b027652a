"""Settings of the forms."""


class Forms:
    """The same in every environment."""

    # The pages check theirs. The API reads no cookie, so there is nothing to forge.
    WTF_CSRF_CHECK_DEFAULT = False
    # A form is good as long as its session: people may take hours to write a post.
    WTF_CSRF_TIME_LIMIT = None
