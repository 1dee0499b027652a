LOGIN: Limits = (attempts("50 per hour", "login", key_func=lambda: "everybody"),)
