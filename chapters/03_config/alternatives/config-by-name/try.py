def load_config(name: str) -> Config:
    try:
        config = CONFIGS[name]
    except KeyError:
        choices = ", ".join(CONFIGS)
        raise ConfigurationError(name, [f"choose one of {choices}"]) from None
    return config(os.environ)
