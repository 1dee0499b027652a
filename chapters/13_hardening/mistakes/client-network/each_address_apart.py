def client_network() -> str:
    text = get_remote_address()
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    if not isinstance(address, IPv4Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(address)
