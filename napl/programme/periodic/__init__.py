"""Computes the progress report of a period: the programme on its last day, beside the day before it began."""
