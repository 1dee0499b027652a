"""What runs beside an application that is asked, under that application's own Python.

It is sent there as source: it needs Python 3.9, its library, and what the application
has installed. Nothing in the program imports it.
"""
