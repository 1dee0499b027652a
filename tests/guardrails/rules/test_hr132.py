"""HR132: the debugger, where a client may reach it."""

from pathlib import Path

from checking import assert_finds


def test_the_debugger_is_for_one_machine_alone(tmp_path: Path) -> None:
    files = {
        "run.py": """
            from shop import app

            if __name__ == "__main__":
                app.run(debug=True)
                app.run(host="127.0.0.1", debug=True)
                app.run(host="0.0.0.0", debug=True)  # <-
                app.run(host="0.0.0.0", debug=False)
                worker.run(debug=True)
            """,
        "served.py": "from shop import app\napp.run(debug=True)  # <-\n",
        "config.py": """
            class Config:
                DEBUG = True  # <-

            class DevelopmentConfig(Config):
                DEBUG = True

            class ProductionConfig(Config):
                DEBUG = False

            class Robot:
                DEBUG = True
            """,
        "settings.py": "DEBUG = True  # <-\n",
        "tests/settings.py": "DEBUG = True\n",
        "local_settings.py": "DEBUG = True\n",
    }
    assert_finds(tmp_path, "HR132", files)
