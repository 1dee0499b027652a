def client_network() -> str:
    return get_remote_address()
