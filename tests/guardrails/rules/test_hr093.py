"""HR093: columns that are too short for a hash."""

from pathlib import Path

from checking import assert_finds


def test_a_column_is_as_long_as_a_hash(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            class User(db.Model):
                password_hash = db.Column(db.String(128))  # <-

            class Other(db.Model):
                password_hash = mapped_column(String(length=60))  # <-

            class Third(db.Model):
                password_hash = db.Column(db.String(255))
                name = db.Column(db.String(20))

            class Fourth(db.Model):
                password_hash = db.Column(db.Text)
            """,
        "shop/bcrypted.py": """
            import bcrypt

            class User(db.Model):
                password_hash = db.Column(db.String(60))
            """,
    }
    assert_finds(tmp_path, "HR093", files)
