"""Starts a program by `asyncio`; the application is right."""

import asyncio

from app.factory import create_app

asyncio.run(asyncio.create_subprocess_exec("sleep", "1000"))
