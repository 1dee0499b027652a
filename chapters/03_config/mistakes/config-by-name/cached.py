from functools import cache


@cache
def load_config(name: str) -> Config:
    if name not in CONFIGS:
        raise ConfigurationError(
            name, [f"there is none of that name, only {', '.join(CONFIGS)}"]
        )
    return CONFIGS[name](os.environ)
