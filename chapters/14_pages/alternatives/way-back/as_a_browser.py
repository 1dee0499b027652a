def is_local(target: str) -> bool:
    seen = re.sub(r"[\t\r\n]", "", target).replace("\\", "/")
    return seen == target and seen.startswith("/") and not seen.startswith("//")
