"""Looks where a generator and a coroutine stand."""

import inspect

from app.factory import create_app


def numbers():
    yield 1


async def nothing():
    pass


generator, coroutine = numbers(), nothing()
print(generator.gi_frame.f_lineno, coroutine.cr_frame.f_lineno)
print(inspect.getgeneratorlocals(generator), inspect.getcoroutinelocals(coroutine))
coroutine.close()
