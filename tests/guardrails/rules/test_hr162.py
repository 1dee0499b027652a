"""HR162: answers for one user that a cache gives to others."""

from pathlib import Path

from checking import assert_finds


def test_cached_views_that_know_who_asks_are_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            @bp.get("/mine")
            @cache.cached(timeout=60)  # <-
            @login_required
            def mine():
                return render()

            @bp.get("/me")
            @cache.cached()  # <-
            def me():
                return current_user.name

            @bp.get("/all")
            @cache.cached()
            def everything():
                return render()

            @bp.get("/keyed")
            @cache.cached(make_cache_key=who)
            @login_required
            def keyed():
                return render()
            """,
    }
    assert_finds(tmp_path, "HR162", files)
