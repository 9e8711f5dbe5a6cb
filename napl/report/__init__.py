"""Turns results into text: reporters of findings, tables of results; returns text, writes nothing."""
