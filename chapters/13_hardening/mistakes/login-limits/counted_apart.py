LOGIN = tuple(
    limiter.limit(
        rule,
        key_func=key,
        methods=["POST"],
        error_message="Too many attempts: try again later",
        exempt_when=is_switched_off,
    )
    for rule, key in (
        ("10 per minute", client_network),
        ("20 per hour", account_from_here),
        ("100 per hour", account),
    )
)
