"""The namespace of tincan.xml."""

TINCAN = "http://projecttincan.com/tincan.xsd"
