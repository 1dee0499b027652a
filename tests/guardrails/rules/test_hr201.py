"""HR201: tests that call others."""

from pathlib import Path

from checking import assert_finds


def test_addresses_of_others_are_found(tmp_path: Path) -> None:
    files = {
        "tests/test_api.py": """
            import requests

            def test_it():
                requests.get("https://api.shop.com/orders")  # <-
                requests.get("http://localhost:5000/orders")
                requests.get(url)
            """,
        "tests/test_mocked.py": """
            import requests
            import responses

            def test_it():
                requests.get("https://api.shop.com/orders")
            """,
        "shop/orders.py": """
            import requests
            requests.get("https://api.shop.com/orders")
            """,
    }
    assert_finds(tmp_path, "HR201", files)
