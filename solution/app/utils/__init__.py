"""What every layer may use: request ids, logging, errors."""
