"""An application as text: parsed files, the facts that outlive them, and the whole."""
