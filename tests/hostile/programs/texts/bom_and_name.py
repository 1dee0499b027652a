"""Begins with a byte order mark and names another encoding."""

import codecs


def plant(workspace):
    file = workspace / "app/__init__.py"
    file.write_bytes(codecs.BOM_UTF8 + b"# coding: latin-1\n" + file.read_bytes())
