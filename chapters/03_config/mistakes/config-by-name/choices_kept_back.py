def load_config(name: str) -> Config:
    config = CONFIGS.get(name)
    if config is None:
        raise ConfigurationError(name, ["unknown configuration"])
    return config(os.environ)
