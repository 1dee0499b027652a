"""What a test that failed asked for and what it found, in the application's names.

Nothing of it runs for a test that passes. It is loaded before the learner's code is
near, which may neither stand in for a module nor have one read from here.
"""
