def problems(self, settings: Mapping[str, Any]) -> list[str]:
    keys = [settings[name] for name in ("SECRET_KEY", "JWT_SECRET_KEY")]
    verdicts = {
        "JWT_SECRET_KEY and SECRET_KEY are the same": len(set(keys)) == 1,
        "DATABASE_URL is missing": not settings["SQLALCHEMY_DATABASE_URI"],
        "CORS_ORIGINS has a wildcard": "*" in "".join(settings["CORS_ORIGINS"]),
    }
    return [
        *secret_problems("SECRET_KEY", keys[0]),
        *secret_problems("JWT_SECRET_KEY", keys[1]),
        *[problem for problem, is_true in verdicts.items() if is_true],
    ]
