def client_network() -> str:
    text = get_remote_address()
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), IPV6_PREFIX // 2), strict=False))
