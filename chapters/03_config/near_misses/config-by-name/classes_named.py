def load_config(name: str) -> Config:
    if name not in CONFIGS:
        classes = ", ".join(kind.__name__ for kind in CONFIGS.values())
        raise ConfigurationError(name, [f"choose one of {classes}"])
    return CONFIGS[name](os.environ)
