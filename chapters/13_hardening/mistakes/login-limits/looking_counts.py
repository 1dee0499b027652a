LOGIN = (
    limit("10 per minute", "login", key_func=client_network),
    limit("20 per hour", "login", key_func=account_from_here),
    limit("100 per hour", "login", key_func=account),
)
