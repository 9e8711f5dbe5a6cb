"""Reads YAML files: folder to files, bytes to data, key paths to places; what it refuses becomes a fault."""
