LOGIN = (attempts("10 per minute", "login", key_func=client_network),)
