"""Verdicts on trajectories, computed from independent reviews by the rules of a quality framework."""
