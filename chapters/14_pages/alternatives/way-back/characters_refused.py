def is_local(target: str) -> bool:
    return re.fullmatch(r"/(?!/)[^\\\x00-\x20]*", target) is not None
