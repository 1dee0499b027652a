import logging


def problems(self, settings: Mapping[str, Any]) -> list[str]:
    log = logging.getLogger(__name__)
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        for problem in secret_problems(name, settings[name]):
            log.warning(problem)
    if not settings["SQLALCHEMY_DATABASE_URI"]:
        log.warning("DATABASE_URL is not set")
    if "*" in "".join(settings["CORS_ORIGINS"]):
        log.warning("CORS_ORIGINS holds *")
    return []
