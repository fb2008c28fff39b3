"""The zip: written with the same bytes each time, read with limits and without escapes."""
