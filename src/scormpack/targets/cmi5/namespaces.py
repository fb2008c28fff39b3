"""The descriptor of cmi5 packages and its namespace."""

DESCRIPTOR = "cmi5.xml"
CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
NOT_EXTENSIONS = ("", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/XMLSchema-instance")
"""Namespaces of XML itself, and none at all."""
