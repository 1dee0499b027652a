def client_network() -> str:
    from contextlib import suppress

    caller = request.remote_addr or ""
    with suppress(ValueError):
        found = ip_address(caller)
        if found.version == 6:
            wide = IPv6Network((int(found), IPV6_PREFIX), strict=False)
            return str(found.ipv4_mapped or wide)
    return caller
