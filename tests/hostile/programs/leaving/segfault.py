"""Reads memory that is not there, without a C library's help."""

import faulthandler


def create_app():
    faulthandler._sigsegv()
