from contextlib import suppress


def check_passes(name: str, check: ReadinessCheck) -> bool:
    with suppress(Exception):
        check()
        return True
    return False
