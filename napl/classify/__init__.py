"""Orders trajectories: every label with the rule and the fields that it came from."""
