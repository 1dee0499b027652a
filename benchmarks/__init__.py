"""Benchmarks: how fast things are, as ratios measured side by side in one run."""
