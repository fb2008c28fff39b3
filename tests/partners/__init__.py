"""Software that others wrote, which the tests upload to, play in, report to and are judged by.

One file a partner. Each docstring says what the partner proves, so that a red test tells whose rule was broken.
"""
