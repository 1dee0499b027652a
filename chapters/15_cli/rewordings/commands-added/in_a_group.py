from flask.cli import AppGroup


def register_commands(app: Flask) -> None:
    house = AppGroup("app", commands=[seed_db, create_admin, purge_tokens])
    app.cli.add_command(house)
