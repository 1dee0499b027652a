def load_config(name: str) -> Config:
    if name not in CONFIGS:
        raise ConfigurationError(name, [f"choose one of {', '.join(CONFIGS)}"])
    return CONFIGS[name]({})
