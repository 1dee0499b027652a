"""Fills the disk by one file."""


def create_app():
    with open("filler", "wb") as file:
        while True:
            file.write(bytes(10_000_000))
