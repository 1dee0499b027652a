"""Is saved as UTF-8 and says that it is ASCII."""


def plant(workspace):
    file = workspace / "app/__init__.py"
    file.write_bytes("# coding: ascii\n# grün\n".encode() + file.read_bytes())
