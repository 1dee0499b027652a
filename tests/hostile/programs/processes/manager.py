"""Starts a process that manages what others share; the application is right."""

import multiprocessing

from app.factory import create_app

multiprocessing.Manager()
