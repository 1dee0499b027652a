def load_config(name: str) -> Config:
    if name not in CONFIGS.keys():
        raise ConfigurationError(name, [f"no configuration is called {name}"])
    else:
        return CONFIGS[name](os.environ)
