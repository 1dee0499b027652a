"""Makes small mutants of a symbol: its code with one thing wrong in each of them."""
