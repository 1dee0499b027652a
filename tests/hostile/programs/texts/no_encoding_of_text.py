"""Names an encoding that is none of text."""


def plant(workspace):
    file = workspace / "app/__init__.py"
    file.write_bytes(b"# coding: rot13\n" + file.read_bytes())
