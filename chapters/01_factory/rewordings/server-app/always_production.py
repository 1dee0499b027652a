ENVIRONMENT = "production"
app = create_app(config_name=ENVIRONMENT)
