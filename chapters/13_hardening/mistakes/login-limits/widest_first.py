LOGIN = (
    attempts("100 per hour", "login", key_func=account),
    attempts("20 per hour", "login", key_func=account_from_here),
    attempts("10 per minute", "login", key_func=client_network),
)
