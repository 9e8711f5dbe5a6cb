"""One module a facet: its rules, its examples and its FACET."""
