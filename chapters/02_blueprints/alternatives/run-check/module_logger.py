import logging


def check_passes(name: str, check: ReadinessCheck) -> bool:
    try:
        check()
    except Exception:
        logging.getLogger(__name__).exception("%s failed", name)
        return False
    return True
