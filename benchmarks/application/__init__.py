"""The reference application beside the least that Flask could do."""
