"""LANGUAGES OF A COURSE: the source is Markdown, every other language is a PO catalogue a module."""
