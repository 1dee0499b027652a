LOGIN = (attempts("20 per hour", "login", key_func=account),)
