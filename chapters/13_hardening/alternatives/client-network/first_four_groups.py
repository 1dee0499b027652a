def client_network() -> str:
    text = get_remote_address()
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return address.packed[:8].hex()
