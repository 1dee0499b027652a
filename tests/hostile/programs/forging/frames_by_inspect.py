"""Has `inspect` walk up the stack to the frame that knows the secret."""

import inspect

from flask import Flask

for info in inspect.stack():
    print(info.frame.f_locals.get("assignment"))


def create_app():
    return Flask("app")
