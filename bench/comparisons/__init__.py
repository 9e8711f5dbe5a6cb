"""One module a comparison, each with its COMPARISON."""
