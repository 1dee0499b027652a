def client_network() -> str:
    node = without_port(request.remote_addr or "")
    if ":" not in node:
        return str(IPv4Address(node))
    found = ip_address(node)
    network = IPv6Network((int(found), IPV6_PREFIX), strict=False)
    return str(found.ipv4_mapped or network)
