def load_config(name: str) -> Config:
    config = CONFIGS.get(name, DevelopmentConfig)
    return config(os.environ)
