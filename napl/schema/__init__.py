"""Holds documents against the public JSON Schemas; what differs becomes a fault."""
