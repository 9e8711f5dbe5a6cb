"""Turns the register into the pages of its public site; returns text and bytes, writes nothing."""
