"""Starts a pool of processes; the application is right."""

import multiprocessing

from app.factory import create_app

multiprocessing.Pool(2).map(str, [1])
