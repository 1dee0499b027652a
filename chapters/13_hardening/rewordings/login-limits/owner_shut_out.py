LOGIN: Limits = [
    attempts(rule, "login", key_func=key)
    for rule, key in [("20 per minute", client_network), ("50 per hour", account)]
]
