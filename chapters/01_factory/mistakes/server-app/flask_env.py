app = create_app(os.environ.get("FLASK_ENV") or "development")
