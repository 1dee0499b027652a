def load_config(name: str) -> Config:
    try:
        kind = CONFIGS[name]
    except KeyError as error:
        raise ConfigurationError(name, ["no such configuration"]) from error
    return kind(os.environ)
