app = create_app("production")
