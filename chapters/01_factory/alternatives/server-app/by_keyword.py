app = create_app(config_name=os.getenv("APP_ENV", "production"))
