"""Tests of the toolkit and of the shipped register."""
