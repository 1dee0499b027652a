def client_network() -> str:
    return request.remote_addr or "127.0.0.1"
