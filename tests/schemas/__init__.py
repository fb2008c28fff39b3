"""Judges of the schemas: the official files, and documents with one mistake each."""
