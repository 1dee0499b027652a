"""Makes empty files without end."""

import itertools


def create_app():
    for number in itertools.count():
        open(f"file-{number}", "w").close()
