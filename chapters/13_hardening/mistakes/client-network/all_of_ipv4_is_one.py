def client_network() -> str:
    text = get_remote_address()
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    if isinstance(address, IPv4Address):
        return str(address)
    return str(IPv6Network((int(address), IPV6_PREFIX), strict=False))
