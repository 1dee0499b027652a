app = create_app(os.environ["APP_ENV"] if "APP_ENV" in os.environ else "development")
