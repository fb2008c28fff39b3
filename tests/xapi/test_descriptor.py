"""tincan.xml read with nothing of ours: what an LMS would launch, and that the player speaks of the same activity."""

from __future__ import annotations

import zipfile
from xml.etree import ElementTree

import pytest

from xapi.conftest import Built, Devices

NAMES = {"t": "http://projecttincan.com/tincan.xsd"}


def test_the_descriptor_launches_a_file_of_the_package_in_each_language(trial_package: Built) -> None:
    with zipfile.ZipFile(trial_package(languages=("fr", "ar"), together=True)) as package:
        root = ElementTree.fromstring(package.read("tincan.xml"))
        files = set(package.namelist())
    (activity,) = root.findall("t:activities/t:activity", NAMES)
    assert activity.get("id") == "https://example.org/courses/trial"
    assert activity.get("type") == "http://adlnet.gov/expapi/activities/course"
    assert [name.get("lang") for name in activity.findall("t:name", NAMES)] == ["fr", "ar"]
    assert [text.get("lang") for text in activity.findall("t:description", NAMES)] == ["fr", "ar"]
    (launch,) = activity.findall("t:launch", NAMES)
    assert launch.text in files


@pytest.mark.partner
def test_without_an_activity_in_the_launch_the_player_takes_that_of_the_descriptor(
    device: Devices, trial_package: Built
) -> None:
    browser = device(trial_package())
    browser.launch(activity_id=None).exit()
    said = browser.lrs.statements_when(2)
    assert {each["object"]["id"] for each in said if "contextActivities" not in each["context"]} == {
        "https://example.org/courses/trial"
    }
