"""Awaits an event that never comes."""

import asyncio


async def forever():
    await asyncio.Event().wait()


def create_app():
    asyncio.run(forever())
