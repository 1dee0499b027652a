LOGIN: Limits = [
    limit(
        rule, "login", key_func=key, error_message="Too many attempts: try again later"
    )
    for rule, key in (
        ("10/minute", client_network),
        ("20/hour", account_from_here),
        ("100/hour", account),
    )
]
