"""What a test that failed asked for and what it found, in the application's names.

Loaded when a test fails, and for no test that passes.
"""
