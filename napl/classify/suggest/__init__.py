"""Owns suggestions from text: labels that a title and a description give reason for, each with its passages."""
