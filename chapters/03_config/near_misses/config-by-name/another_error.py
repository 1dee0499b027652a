def load_config(name: str) -> Config:
    if name not in CONFIGS:
        raise ValueError(f"{name} is none of {', '.join(CONFIGS)}")
    return CONFIGS[name](os.environ)
