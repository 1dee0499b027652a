"""HR053: JSON that is put together from pieces of text."""

from pathlib import Path

from checking import assert_finds


def test_values_in_a_text_of_json_are_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            def add(message, row):
                bad = '{"status": "' + message + '"}'  # <-
                worse = '{"name": "%s"}' % row.name  # <-
                worst = f'{{"name": "{row.name}"}}'  # <-
                good = {"name": row.name}
                plain = '{"status": "ok"}'
                log = "Delete API key {}".format(row.name)
                style = f"{{color: {row.colour}}}"

            class Row:
                def __repr__(self):
                    return f'{{"name": "{self.name}"}}'
            """,
    }
    assert_finds(tmp_path, "HR053", files)
