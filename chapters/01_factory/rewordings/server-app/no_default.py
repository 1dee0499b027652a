name = os.environ["APP_ENV"]
app = create_app(config_name=name)
