"""Writes the progress report of a period: the same document as HTML for people and printers, and as Markdown."""
