"""The first thing in the process that asks an application."""

from __future__ import annotations

import os
from typing import NoReturn

from handrail.runner.host.warden import guarded


def boot() -> NoReturn:
    """Leave the machine's network and processes, where that can be, and go on."""
    try:
        network = os.readlink("/proc/self/ns/net")  # noqa: PTH115
    except OSError:
        network = ""
    guarded()
    # The worker's own modules are loaded in the process that stays.
    from handrail.check.application.worker.main import main  # noqa: PLC0415

    main(network)
