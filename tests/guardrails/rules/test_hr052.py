"""HR052: models that turn themselves into dictionaries."""

from pathlib import Path

from checking import assert_finds


def test_methods_that_return_their_columns_are_found(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            class User(db.Model):
                name = db.Column(db.String(80))
                email = db.Column(db.String(80))

                def to_dict(self):
                    return {"name": self.name, "email": self.email}  # <-

                def to_json(self):
                    data = {"name": self.name, "mail": str(self.email)}  # <-
                    return data

                def one(self):
                    return {"name": self.name}

                def greet(self):
                    send({"name": self.name, "email": self.email})

            class Mailer:
                def to_dict(self):
                    return {"host": self.host, "port": self.port}
            """,
    }
    assert_finds(tmp_path, "HR052", files)
