"""Has an error handler say where the error came from, by the frames of its traceback."""

import inspect
import sys
import traceback

from app import factory
from werkzeug.exceptions import NotFound


def places(trace):
    while trace:
        frame = trace.tb_frame
        yield frame.f_code.co_filename, trace.tb_lineno, dict(frame.f_locals)
        trace = trace.tb_next


def show(error):
    print(*places(error.__traceback__), *places(sys.exc_info()[2]))
    print(inspect.trace()[-1].function, traceback.format_exc())
    return {"error": error.name}, error.code


def create_app():
    app = factory.create_app()
    app.register_error_handler(NotFound, show)
    return app
