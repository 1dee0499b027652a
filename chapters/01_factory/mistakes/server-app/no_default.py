app = create_app(os.environ["APP_ENV"])
