"""Handrail: learn, teach and keep production-grade Flask."""

__version__ = "0.1.0"
