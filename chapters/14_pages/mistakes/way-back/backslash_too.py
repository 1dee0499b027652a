def is_local(target: str) -> bool:
    return re.match(r"/(?![/\\])", target) is not None
