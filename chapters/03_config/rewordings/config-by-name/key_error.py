def load_config(name: str) -> Config:
    kind = CONFIGS[name.strip()]
    config = kind(environ=os.environ)
    return config
