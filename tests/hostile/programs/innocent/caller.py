"""Has a log helper look up who called it, in each of the usual ways."""

import inspect
import logging
import sys
import traceback

from app import factory

log = logging.getLogger(__name__)


def note(words):
    names = [
        sys._getframe(1).f_code.co_name,
        inspect.currentframe().f_back.f_code.co_name,
        inspect.stack()[1].function,
        traceback.extract_stack()[-2].name,
        [f.f_code.co_name for f, _ in traceback.walk_stack(None)][1],
    ]
    log.warning("%s by %s", words, names, stacklevel=2, stack_info=True)


def whole_stack():
    frame = sys._getframe()
    while frame:
        yield frame.f_globals.get("__name__")
        frame = frame.f_back


def create_app():
    app = factory.create_app()
    app.before_request(lambda: note("begun"))
    app.before_request(lambda: log.warning("%s", [*whole_stack()]))
    return app


note("loaded")
