"""Walks up the stack from the frame of an exception that it raised."""

from flask import Flask

try:
    raise ValueError
except ValueError as error:
    frame = error.__traceback__.tb_frame
while frame:
    print(frame.f_locals.get("assignment"))
    frame = frame.f_back


def create_app():
    return Flask("app")
