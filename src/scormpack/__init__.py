"""Write e-learning in Markdown and YAML, get packages that import into any LMS."""

__version__ = "0.1.0"
