"""Starts a process by `multiprocessing`; the application is right."""

import multiprocessing
import threading

from app.factory import create_app

multiprocessing.Process(target=threading.Event().wait).start()
