def is_local(target: str) -> bool:
    return re.fullmatch(r"/[\w-]*(/[\w-]+)*", target) is not None
