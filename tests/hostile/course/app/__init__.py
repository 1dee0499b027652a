"""The application of the table: right, and small."""

from app.factory import create_app

__all__ = ["create_app"]
