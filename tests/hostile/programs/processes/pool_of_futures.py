"""Gives work to an executor of processes; the application is right."""

from concurrent.futures import ProcessPoolExecutor

from app.factory import create_app

ProcessPoolExecutor(2).submit(str, 1).result()
