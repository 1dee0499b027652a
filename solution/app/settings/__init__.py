"""Settings: what each part of the application asks for, beside what is configured."""
