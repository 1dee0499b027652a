"""What a person sees and types: views, keys and the watch loop."""
