"""Walks up the stack from the frame of a generator."""

from flask import Flask


def walk():
    frame = generator.gi_frame
    while frame:
        yield frame.f_locals.get("assignment")
        frame = frame.f_back


generator = walk()
print(*generator)


def create_app():
    return Flask("app")
