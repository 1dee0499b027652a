"""HR043: settings that set nothing."""

from pathlib import Path

from checking import assert_finds


def test_a_value_where_a_type_belongs_is_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            import os
            from pathlib import Path

            DEBUG: False  # <-
            NAME: "the shop"  # <-
            KEY: os.environ["KEY"] = ""
            URL: os.getenv("URL")  # <-
            FOLDER: Path
            COUNT: int = 1
            OTHER: "Path"
            """,
        "shop/views.py": """
            DEBUG: False
            """,
    }
    assert_finds(tmp_path, "HR043", files)
