app = create_app(os.getenv("FLASK_ENV") or "production")
