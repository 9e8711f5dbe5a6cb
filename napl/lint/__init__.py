"""Judges a register: rules over documents and over the whole, suppressions, and fixes."""
