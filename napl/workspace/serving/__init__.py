"""Serves the site of a register while somebody works on it: made again at every change, shown from memory."""
