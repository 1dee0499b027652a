LOGIN: Limits = [
    attempts("10 per minute", "login", key_func=client_network),
    attempts("40 per hour", "login", key_func=client_network),
]
