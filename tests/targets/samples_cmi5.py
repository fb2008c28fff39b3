"""A good cmi5 package, to break one thing in."""

from __future__ import annotations

ID = "https://courses.example.org/tea"
CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def texts(title: str) -> str:
    return (
        f'<title><langstring lang="en">{title}</langstring><langstring lang="fr-MA">Du {title}</langstring></title>\n'
        f'<description><langstring lang="en">About {title}</langstring></description>\n'
    )


COURSE = f"""<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="{CMI5}">
  <course id="{ID}">
    {texts("Tea")}
  </course>
  <objectives>
    <objective id="{ID}/objectives/brew">
      {texts("Brewing")}
    </objective>
  </objectives>
  <au id="{ID}/green" moveOn="CompletedOrPassed" masteryScore="0.8" launchMethod="AnyWindow"
      activityType="http://adlnet.gov/expapi/activities/lesson">
    {texts("Green")}
    <objectives><objective idref="{ID}/objectives/brew"/></objectives>
    <url>
      index.html?page=1
    </url>
    <launchParameters>speed=3</launchParameters>
  </au>
  <block id="{ID}/leaves">
    {texts("Leaves")}
    <au id="{ID}/leaves/black" moveOn="NotApplicable">
      {texts("Black")}
      <url>https://elsewhere.example.org/black/start</url>
    </au>
  </block>
</courseStructure>
"""

PAGE = b'<!doctype html><html lang="en"><title>Tea</title><script src="unit.js"></script>'
SITE = {"index.html": PAGE, "unit.js": b"new URLSearchParams(location.search).get('fetch')"}
EXTENSION = '<launchParameters>speed=3</launchParameters><k:word xmlns:k="urn:k">tea</k:word>'


def cmi5(course: str = COURSE) -> dict[str, bytes]:
    """Files of a good cmi5 package."""
    return {"cmi5.xml": course.encode(), **SITE}
