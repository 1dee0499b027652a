"""Logs to the machine's own log, as far as there is one."""

import logging.handlers

from app.factory import create_app

handler = logging.handlers.SysLogHandler("/dev/log")
logging.getLogger("app").addHandler(handler)
logging.getLogger("app").error("begun")
