"""The namespaces of SCORM 2004."""

from scormpack.targets._imscp import namespaces as shared

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLCP = shared.ADLCP["2004"]
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"

PREFIXES = {IMSSS: "imsss", ADLCP: "adlcp", ADLSEQ: "adlseq", ADLNAV: "adlnav"}
"""What everybody calls them."""
