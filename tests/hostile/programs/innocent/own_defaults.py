"""Changes the defaults of a function of its own, and makes coroutines of functions."""

import asyncio
import types

from app import factory

__all__ = ["create_app"]


def create_app(name="app"):
    return factory.create_app()


@types.coroutine
def rest():
    yield


create_app.__defaults__ = ("shop",)
asyncio.run(asyncio.sleep(0))
