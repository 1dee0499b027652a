"""Lists all modules that can be imported, to find plugins by their names."""

import pkgutil

from app.factory import create_app

plugins = [m.name for m in pkgutil.iter_modules() if m.name.startswith("app_")]
