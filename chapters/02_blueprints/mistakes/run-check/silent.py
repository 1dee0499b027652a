def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except Exception:
        return False
    else:
        return True
