def is_personal() -> bool:
    return True
