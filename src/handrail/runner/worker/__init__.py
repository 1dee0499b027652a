"""Runs beside the learner's code, in the process that the host watches over."""
