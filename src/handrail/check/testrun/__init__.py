"""Watches a run of tests, and holds it to the rules that only a run can tell of."""
