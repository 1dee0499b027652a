"""Makes a file of a terabyte that is empty inside; the application is right."""

from app.factory import create_app

with open("filler", "wb") as file:
    file.truncate(10**12)
