"""Services: what the application does, for whoever asks; none of them knows Flask."""
