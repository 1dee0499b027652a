"""Hosting a room: its keys, what its board knows of the course, and the server."""
