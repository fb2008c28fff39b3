"""READ: an author's folder becomes a Course, and what is wrong with it becomes Diagnostics."""
