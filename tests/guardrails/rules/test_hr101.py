"""HR101: secrets that stand in the code."""

from pathlib import Path

from checking import assert_finds


def test_literals_of_secrets_are_found_and_names_alone_are_not(tmp_path: Path) -> None:
    files = {
        "config.py": """
            SECRET_KEY = "dev"  # <-
            STRIPE_API_KEY = "sk_live_4242424242"  # <-
            SECRET_RECIPE = "python -c 'import secrets'"
            PASSWORD_HASH_METHOD = "scrypt:32768:8:1"
            PASSWORD_RESET_URL = "/reset/now"
            MAIL_PASSWORD_SUBJECT = "Your new password"
            TOKEN_PATH = "/var/token"
            API_KEY_NAME = "x-api-key"
            MAIL_PASSWORD = ""
            OTHER_PASSWORD = "<your password>"

            class Config:
                SECRET_KEY = "x"  # <-

            class DevelopmentConfig(Config):
                SECRET_KEY = "development"
            """,
        "refused.py": """
            class Config:
                SECRET_KEY = "known"

            class ProductionConfig(Config):
                SECRET_KEY = os.environ["SECRET_KEY"]
            """,
        "app.py": """
            x.app.config["SECRET_KEY"] = "random"  # <-
            app.secret_key = "random"  # <-
            app.config.update(SECRET_KEY="random")  # <-
            log.info("Delete API key {}".format(name))
            """,
        "factory.py": """
            def create_app(app, overrides):
                app.config.from_mapping(SECRET_KEY="dev")
                app.config.from_pyfile("config.py")
            """,
        "tests/conftest.py": """
            SECRET_KEY = "for tests"
            """,
    }
    assert_finds(tmp_path, "HR101", files)


def test_a_committed_file_of_variables_is_read_and_an_example_is_not(
    tmp_path: Path,
) -> None:
    files = {
        ".env": """
            NAME=shop # <-off
            SECRET_KEY=abcdef123 # <-
            MAIL_PASSWORD=
            API_KEY=$FROM_ELSEWHERE
            """,
        ".env.example": """
            SECRET_KEY=abcdef123
            """,
    }
    assert_finds(tmp_path, "HR101", files)
