"""Services: what the application does. None of them knows Flask."""
