def load_config(name: str) -> Config:
    if name not in CONFIGS:
        name = "development"
    return CONFIGS[name](os.environ)
