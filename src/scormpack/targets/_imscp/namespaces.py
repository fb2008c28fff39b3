"""The namespaces of IMS Content Packaging, and what SCORM adds to them."""

from __future__ import annotations

from collections.abc import Mapping

NAMESPACES: Mapping[str, str] = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "1.2",
    "http://www.imsglobal.org/xsd/imscp_v1p1": "2004",
}
"""Which SCORM each of them belongs to."""

ADLCP: Mapping[str, str] = {
    "1.2": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "2004": "http://www.adlnet.org/xsd/adlcp_v1p3",
}
"""What ADL adds in each SCORM."""

LOM: Mapping[str, str] = {
    "1.2": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
    "2004": "http://ltsc.ieee.org/xsd/LOM",
}
"""The metadata of each SCORM."""

SCHEMAS: Mapping[str, str] = {"1.2": "scorm12", "2004": "scorm2004-4"}
"""The XSDs that know all names of each SCORM (`_schemas.schema`)."""
