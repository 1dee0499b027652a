"""Lifts the limit on memory and takes 4 GB; the application is right."""

import resource

from app.factory import create_app

FREE = resource.RLIM_INFINITY
resource.setrlimit(resource.RLIMIT_AS, (FREE, FREE))
hoard = bytearray(4 * 1024**3)
