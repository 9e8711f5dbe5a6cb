"""Owns the settings of all tests: property tests have no deadline, since a machine may be busy."""

from hypothesis import settings

settings.register_profile("napl", deadline=None)
settings.load_profile("napl")
