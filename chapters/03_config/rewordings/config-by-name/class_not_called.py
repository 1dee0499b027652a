def load_config(name: str) -> Config:
    if name not in CONFIGS:
        choices = ", ".join(CONFIGS)
        raise ConfigurationError(name, [f"it has to be one of {choices}"])
    kind = CONFIGS[name]
    return kind
