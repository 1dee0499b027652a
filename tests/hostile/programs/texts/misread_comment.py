"""Is saved as UTF-8, says that it is Latin-1, and has the letter in a comment alone."""


def plant(workspace):
    file = workspace / "app/__init__.py"
    file.write_bytes("# coding: latin-1\n# grün\n".encode() + file.read_bytes())
