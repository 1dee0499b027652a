def client_network() -> str:
    node = without_port(request.remote_addr or "")
    try:
        found = ip_address(node)
        return str(getattr(found, "ipv4_mapped", None) or found)
    except ValueError:
        return request.remote_addr or ""
