"""Holds any Flask application to the guardrails."""
