"""Safe changes for some rules: what was found is changed, and nothing else."""
