"""HR142: cookies without flags."""

from pathlib import Path

from checking import assert_finds


def test_a_cookie_needs_three_flags(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            def answer(response, client, options):
                response.set_cookie("a", "1")  # <-
                response.set_cookie("b", "1", secure=True, httponly=True)  # <-
                response.set_cookie("c", secure=True, httponly=True, samesite="Lax")
                response.set_cookie("d", "1", **options)
                response.set_cookie("e", "", expires=0)
                response.set_cookie("csrf_token", "1", secure=True, samesite="Lax")
                client.set_cookie("f", "1")
            """,
    }
    assert_finds(tmp_path, "HR142", files)
