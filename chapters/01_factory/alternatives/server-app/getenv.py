app = create_app(os.getenv("APP_ENV") or "production")
