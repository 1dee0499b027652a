"""What a created application has answered: plain data, which rules judge."""
