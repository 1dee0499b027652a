"""Is saved as Latin-1 and says that it is UTF-8."""


def plant(workspace):
    file = workspace / "app/__init__.py"
    file.write_bytes(b"# coding: utf-8\n# gr\xfcn\n" + file.read_bytes())
