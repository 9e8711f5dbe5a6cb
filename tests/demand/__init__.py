"""Tests of demand: the map of a region, protection of small groups, and the demand of the country."""
