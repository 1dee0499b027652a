"""How gunicorn serves the application: `gunicorn run:app` reads this file by itself."""

import gc
import logging
import os
from importlib import import_module
from pathlib import Path

from dotenv import load_dotenv
from gunicorn.sock import BaseSocket
from gunicorn.workers.gthread import ThreadWorker

# As `flask` does before each command. What is set already counts for more.
load_dotenv(Path(__file__).with_name(".env"))

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 # a folder of gunicorn's is made in it
MAX_WORKERS = 8
# Loaded before the workers are made, which then have the application alone to load: it
# is most of what a start takes. On HUP, workers take a new version of the application;
# for one of a library the server has to be started anew.
LIBRARIES = (
    "apispec.ext.marshmallow",
    "flask_caching.backends.rediscache",
    "flask_cors",
    "flask_jwt_extended",
    "flask_limiter",
    "flask_mail",
    "flask_marshmallow",
    "flask_migrate",
    "flask_sqlalchemy",
    "flask_swagger_ui",
    "flask_wtf",
    "psycopg",
    "pythonjsonlogger.json",
    "redis",
    "sqlalchemy.dialects.postgresql.psycopg",
    "webargs.flaskparser",
)
for library in LIBRARIES:
    import_module(library)
# It is there for good: no worker looks through it for garbage, or copies it doing so.
gc.freeze()


class Worker(ThreadWorker):
    """A worker that takes all connections that wait, and then stops listening.

    gunicorn's own takes none from the moment that it is asked to end, and listens on
    until it has ended. Those who connect in the meantime are cut off without an answer.
    """

    def set_accept_enabled(self, enabled: bool) -> None:
        """Take connections from now on, or none; no more at all if the end is near."""
        super().set_accept_enabled(enabled)
        if not self.alive:
            for listener in self.sockets:
                self.take_all(listener)
                listener.close()

    def take_all(self, listener: BaseSocket) -> None:
        """Take connections until none waits."""
        taken = None
        while taken != self.nr_conns:
            taken = self.nr_conns
            self.accept(listener)


# A proxy on this machine is all that has to reach it; a container says otherwise.
bind = f"{os.environ.get('BIND_ADDRESS', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Threads answer others while some wait for the database, and hold idle connections at
# no cost. There are more of them than database connections: see app/utils/database.py.
worker_class = Worker
threads = 64
workers = int(
    os.environ.get("WEB_CONCURRENCY") or min(2 * (os.cpu_count() or 1) + 1, MAX_WORKERS)
)
# Each worker makes its own application, so no connection is shared across a fork.
preload_app = False

# A worker that gives no sign of life for so many seconds is killed. The threads of
# one that does have time limits of their own: to the database, Redis and mail.
timeout = 30
# Requests under way when the server is asked to stop have so many seconds left.
graceful_timeout = 30
# Longer than proxies keep idle connections (nginx 60 seconds), so that it is they who
# close them: a request sent into a connection that we close is lost.
keepalive = 75

# What leaks in a library does not grow for ever, and not all workers go at once.
max_requests = 10_000
max_requests_jitter = 1_000

# Signs of life are written to a file: on a disk, a slow one passes for a dead worker.
worker_tmp_dir = str(SHARED_MEMORY) if SHARED_MEMORY.is_dir() else None
# The application knows its proxies: PROXY_HOPS. The server itself believes nobody.
forwarded_allow_ips = ""
# Nobody steers a server in a container by a socket, and its disk is read-only.
control_socket_disable = True

# The application logs each request, with its id and without its query string.
accesslog = None
logging.captureWarnings(capture=True)
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {  # as in app/utils/json_logs.py
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": ["levelname", "name", "message"],
            "rename_fields": {
                "levelname": "level",
                "name": "logger",
                "exc_info": "exception",
            },
            "timestamp": "time",
        }
    },
    "handlers": {
        "server": {"class": "logging.StreamHandler", "formatter": "json"},
    },
    "root": {"handlers": []},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["server"], "propagate": False},
        "gunicorn.access": {"handlers": [], "propagate": False},
    },
}
