LOGIN = (
    attempts("1000 per minute", "login", key_func=client_network),
    attempts("20 per hour", "login", key_func=account_from_here),
    attempts("1000 per hour", "login", key_func=account),
)
