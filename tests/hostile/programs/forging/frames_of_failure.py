"""Keeps an exception, and reads its traceback when pytest has had it."""

from flask import Flask

kept = ValueError("kept")


def create_app():
    app = Flask("app")

    @app.get("/ping")
    def ping():
        trace = kept.__traceback__
        while trace:
            print(trace.tb_frame.f_locals.get("item"))
            trace = trace.tb_next
        raise kept

    return app
