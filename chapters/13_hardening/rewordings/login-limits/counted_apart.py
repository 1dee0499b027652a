LOGIN = (
    limiter.limit(
        "10 per minute",
        key_func=client_network,
        methods=["POST"],
        error_message="Too many attempts: try again later",
    ),
    limiter.limit(
        "20 per hour",
        key_func=account_from_here,
        methods=["POST"],
        error_message="Too many attempts: try again later",
    ),
    limiter.limit(
        "100 per hour",
        key_func=account,
        methods=["POST"],
        error_message="Too many attempts: try again later",
    ),
)
