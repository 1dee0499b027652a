"""A run of tests that was watched: what rules judge, as plain values."""
