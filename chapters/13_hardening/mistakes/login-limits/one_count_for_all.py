LOGIN = (
    attempts("10 per minute", "login", key_func=client_network),
    attempts("20 per hour", "login", key_func=account_from_here),
    attempts("100 per hour", "login", key_func=lambda: "login"),
)
