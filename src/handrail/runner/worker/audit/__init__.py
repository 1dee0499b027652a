"""What code may not do while it is tested, by the audit events of Python.

Each module holds a table from the name of an event to the check of its arguments.
Source: the table of audit events in the documentation of Python, and PEP 578.
"""
