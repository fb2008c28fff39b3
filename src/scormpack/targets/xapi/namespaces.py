"""The descriptor of xAPI packages and its namespace."""

DESCRIPTOR = "tincan.xml"
TINCAN = "http://projecttincan.com/tincan.xsd"
PACKAGING = "Rustici Software, launch/lms_lrs.md, Packaging"
"""The only description of the packaging, for clauses."""
