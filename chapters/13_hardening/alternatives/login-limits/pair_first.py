LOGIN = tuple(
    attempts(rule, "tries", key_func=key)
    for rule, key in (
        ("20 per hour", account_from_here),
        ("15 per minute", client_network),
        ("120 per hour", account),
    )
)
