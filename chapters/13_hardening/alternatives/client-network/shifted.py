def client_network() -> str:
    text = request.remote_addr or "127.0.0.1"
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    mapped = getattr(address, "ipv4_mapped", None)
    if isinstance(address, IPv4Address) or mapped:
        return str(mapped or address)
    return f"v6:{int(address) >> 64:x}"
