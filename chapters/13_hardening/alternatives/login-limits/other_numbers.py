LOGIN: Limits = [
    attempts("20 per minute", "login", key_func=client_network),
    attempts("5 per minute; 40 per hour", "login", key_func=account_from_here),
    attempts("150 per hour", "login", key_func=account),
]
