"""The descriptor of xAPI packages and its namespace."""

DESCRIPTOR = "tincan.xml"
TINCAN = "http://projecttincan.com/tincan.xsd"
