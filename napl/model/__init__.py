"""Frozen entities of the register and the register itself with its indexes; no input or output."""
