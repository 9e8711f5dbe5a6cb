"""The toolkit of the national register of teacher development, kept as code."""

__version__ = "0.1.0"
