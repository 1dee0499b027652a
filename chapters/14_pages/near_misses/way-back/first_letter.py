def is_local(target: str) -> bool:
    return re.fullmatch(r"/[a-z][!-~]*", target) is not None
