"""COURSE -> FILES: pages, scripts and style of one edition, as values."""
