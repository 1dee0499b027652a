app = create_app(os.environ.get("app_env", "production"))
