"""One module a lint rule, each with its RULE; no rule knows another."""
