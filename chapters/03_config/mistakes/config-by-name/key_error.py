def load_config(name: str) -> Config:
    return CONFIGS[name](os.environ)
