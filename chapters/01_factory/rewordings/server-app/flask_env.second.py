name = os.environ.get("APP_ENV") or os.environ.get("FLASK_ENV") or "production"
app = create_app(name)
