def load_config(name: str) -> type[Config]:
    try:
        return CONFIGS[name]
    except KeyError:
        choices = ", ".join(CONFIGS)
        raise ConfigurationError(name, [f"choose one of {choices}"]) from None
