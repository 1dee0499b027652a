def load_config(name: str) -> Config:
    if name not in CONFIGS:
        raise ConfigurationError(name, ["choose development or production"])
    return CONFIGS[name](os.environ)
