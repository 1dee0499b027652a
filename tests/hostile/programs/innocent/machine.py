"""Describes the machine by all that `platform` knows, its processor too."""

import platform

from app.factory import create_app

print(platform.uname(), platform.uname().processor, platform.platform())
print(platform.node(), platform.processor(), platform.architecture())
