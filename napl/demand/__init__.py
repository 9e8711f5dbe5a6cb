"""Turns what regions asked for into a map of prioritised paths, in which no small group can be recognised."""
