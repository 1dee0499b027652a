app = create_app(os.environ.get("APP_ENV", "testing"))
