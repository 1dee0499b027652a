def client_network() -> str:
    node = without_port(get_remote_address())
    try:
        found = ip_address(node)
    except ValueError:
        return get_remote_address()
    if found.version == 6:
        return str(IPv6Network(f"{node.partition('%')[0]}/{IPV6_PREFIX}", strict=False))
    return str(found)
