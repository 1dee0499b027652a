def client_network() -> str:
    text = request.environ.get("HTTP_X_FORWARDED_FOR", get_remote_address())
    try:
        address = ip_address(without_port(text.partition(",")[0]))
    except ValueError:
        return get_remote_address()
    if address.version == 4:
        return str(address)
    mapped = address.ipv4_mapped
    return str(mapped or IPv6Network((int(address), IPV6_PREFIX), strict=False))
