_loaded: dict[str, Config] = {}


def load_config(name: str) -> Config:
    if name not in CONFIGS:
        raise ConfigurationError(name, [f"choose one of {', '.join(CONFIGS)}"])
    if name not in _loaded:
        _loaded[name] = CONFIGS[name](os.environ)
    return _loaded[name]
