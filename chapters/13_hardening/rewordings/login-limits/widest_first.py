LOGIN: Limits = [
    attempts("120 per hour", "login", key_func=account),
    attempts("15 per minute", "login", key_func=client_network),
    attempts("30 per hour", "login", key_func=account_from_here),
]
