"""Measures napl against its peers and against itself, on registers that are made for it."""
