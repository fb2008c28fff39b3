"""What an LRS holds after a package was played: each statement by itself, and the story that they tell together."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import tincan

from partners.lrs import Lrs
from play.packages import QUESTIONS
from scormpack.targets.xapi.statements import Session, build, table
from xapi.conftest import ACTOR, REGISTRATION, Built, Devices

pytestmark = pytest.mark.partner
Judge = Callable[[Sequence[Mapping[str, Any]]], list[Any]]
IRI = "https://example.org/courses/trial"
REAL = "https://example.org/courses/tip-morocco/comprendre"


def verb(statement: Mapping[str, Any]) -> str:
    return str(statement["verb"]["id"].rpartition("/")[2])


def of(statements: Sequence[Mapping[str, Any]], name: str) -> list[Mapping[str, Any]]:
    return [each for each in statements if verb(each) == name]


def settled(lrs: Lrs, last: str = "terminated") -> list[dict[str, Any]]:
    """All that was said, once the last word is there."""
    for _ in range(100):
        said = lrs.statements()
        if of(said, last):
            break
        lrs.statements_when(len(said) + 1, within=0.3)
    return sorted(said, key=lambda each: each["timestamp"])


def without_fault(statements: Sequence[Mapping[str, Any]], judge: Judge) -> bool:
    assert judge(statements) == []
    ids = Counter(each["id"] for each in statements)
    assert set(ids.values()) == {1}
    return True


def test_module_one_in_french_from_first_page_to_pass(
    device: Devices, module_package: Path, lrs: Lrs, judge_statements: Judge
) -> None:
    robot = device(module_package).launch(activity_id=REAL)
    robot.play()
    robot.exit()
    said = settled(lrs)
    assert without_fault(said, judge_statements)
    assert (verb(said[0]), verb(said[-1])) == ("initialized", "terminated")
    counts = Counter(map(verb, said))
    assert counts["experienced"] == robot.turned + 1
    assert counts["answered"] == robot.answered > 20
    assert [counts[name] for name in ("initialized", "scored", "passed", "completed", "terminated")] == [1] * 5
    assert counts["failed"] == 0
    assert of(said, "scored")[0]["result"]["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}
    assert of(said, "passed")[0]["result"]["success"] is True
    assert of(said, "completed")[0]["result"]["completion"] is True
    progress = [each["result"]["extensions"][table()["progress"]] for each in of(said, "progressed")]
    assert progress == sorted(progress) and progress[-1] == 100
    assert {each["context"]["registration"] for each in said} == {REGISTRATION}
    assert {each["actor"]["account"]["name"] for each in said} == {"leila+1"}
    assert {each["context"]["language"] for each in said} == {"fr"}
    assert {each["object"]["id"] for each in said if not each["context"].get("contextActivities")} == {REAL}


def test_each_kind_of_question_is_described_and_its_answer_is_judged_by_the_same_pattern(
    device: Devices, trial_package: Built, lrs: Lrs, judge_statements: Judge
) -> None:
    robot = device(trial_package()).launch()
    robot.play(right=False)
    robot.exit()
    said = settled(lrs)
    assert without_fault(said, judge_statements)
    answered = of(said, "answered")
    assert len(answered) == robot.answered == 2 * len(QUESTIONS)
    assert [each["result"]["success"] for each in answered] == [False] * len(answered)
    assert {each["object"]["id"].rpartition("/")[2] for each in answered} == set(QUESTIONS)
    for each in answered:
        definition = each["object"]["definition"]
        components = {name: {one["id"] for one in definition.get(name, ())} for name in ("choices", "source", "target")}
        assert set(definition["description"]) == {"fr"}
        assert named(each["result"]["response"]) <= set().union(*components.values()) or not any(components.values())
        assert each["result"]["response"] != definition["correctResponsesPattern"][0]
        (parent,) = each["context"]["contextActivities"]["parent"]
        assert parent["id"] in {page["object"]["id"] for page in of(said, "experienced")}
    assert of(said, "failed") and of(said, "completed") and not of(said, "passed")
    assert of(said, "scored")[0]["result"]["score"]["raw"] < 80


def named(response: str) -> set[str]:
    """The ids of the components in a response."""
    return {id for pair in response.split("[,]") for id in pair.split("[.]")}


def test_right_answers_are_the_pattern_itself(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    robot = device(trial_package()).launch()
    robot.play()
    robot.exit()
    answered = of(settled(lrs), "answered")
    kinds = {each["object"]["definition"]["interactionType"] for each in answered}
    assert kinds == {"choice", "true-false", "matching", "sequencing", "fill-in", "numeric"}
    for each in answered:
        pattern = each["object"]["definition"]["correctResponsesPattern"][0]
        assert each["result"]["success"] is True
        assert each["result"]["score"]["scaled"] == 1
        if each["object"]["definition"]["interactionType"] == "numeric":
            low, high = map(float, pattern.split("[:]"))
            assert low <= float(each["result"]["response"]) <= high
        else:
            assert each["result"]["response"] == pattern


def test_two_languages_in_one_package_name_everything_in_both(
    device: Devices, two_languages: Path, lrs: Lrs, judge_statements: Judge
) -> None:
    robot = device(two_languages).launch()
    robot.turn()
    robot.turn()
    robot.work()
    robot.speak("ar")
    robot.play()
    robot.exit()
    said = settled(lrs)
    assert without_fault(said, judge_statements)
    for each in said:
        assert set(each["verb"]["display"]) == {"en", "fr", "ar"}
    assert all(set(each["object"]["definition"]["description"]) == {"fr", "ar"} for each in of(said, "answered"))
    assert all(set(each["object"]["definition"]["name"]) == {"fr", "ar"} for each in of(said, "initialized"))
    assert [each["context"]["language"] for each in of(said, "answered")] == ["fr"] * 3 + ["ar"] * 4
    (filled,) = [each for each in of(said, "answered") if each["object"]["id"].endswith("q-fill")]
    assert filled["result"]["response"] == "الشاي[,]ساخن"
    assert filled["object"]["definition"]["correctResponsesPattern"] == ["thé[,]chaud", "الشاي[,]ساخن"]
    assert filled["object"]["definition"]["description"]["ar"] == "أكمل: … …."
    assert len(of(said, "passed")) == len(of(said, "completed")) == 1


def test_an_independent_client_reads_the_same_statements_as_python_builds(
    device: Devices, trial_package: Built, lrs: Lrs
) -> None:
    registration = str(uuid.uuid4())
    robot = device(trial_package()).launch(registration=registration)
    robot.play()
    robot.exit()
    settled(lrs)
    client = tincan.RemoteLRS(endpoint=lrs.endpoint, username=lrs.username, password=lrs.password)
    found = client.query_statements({"registration": registration, "limit": 100})
    assert found.success
    received = [json.loads(each.to_json()) for each in found.content.statements]
    assert len(received) == len(lrs.statements())
    session = Session(
        actor=ACTOR,
        iri=IRI,
        titles={"fr": "Un cours"},
        revision="1.0",
        language="fr",
        languages=("fr",),
        registration=registration,
    )
    for each in received:
        assert same(rebuilt(each, session)) == same(each)


def rebuilt(statement: Mapping[str, Any], session: Session) -> Any:
    """The statement made anew by Python's half of the table, from the values alone."""
    name, result, object_ = verb(statement), statement.get("result", {}), statement["object"]
    entry = table()["statements"][name]
    allowed = {*entry["required"], *entry["optional"]}
    values: dict[str, Any] = {key: result[key] for key in allowed & set(result)}
    if "duration" in values:
        values["duration"] = tincan.Result(duration=values["duration"]).duration.total_seconds()
    if "progress" in allowed:
        values["progress"] = result["extensions"][table()["progress"]]
    if entry["object"] != "course":
        values["subject"] = object_["id"].partition(table()["activities"][entry["object"]]["path"])[2]
        values["definition"] = {key: value for key, value in object_["definition"].items() if key != "type"}
    if entry["object"] == "question":
        parent = statement["context"]["contextActivities"]["parent"][0]["id"]
        values["page"] = parent.partition(table()["activities"]["page"]["path"])[2]
    made = build(name, session, id=statement["id"], timestamp=statement["timestamp"], **values)
    return json.loads(made.to_json())


def same(statement: Mapping[str, Any]) -> Any:
    """A statement without what the LRS adds, and with its durations and numbers as values."""
    kept = {key: value for key, value in statement.items() if key not in ("stored", "authority", "version")}
    result = dict(kept.get("result", {}))
    if "duration" in result:
        result["duration"] = tincan.Result(duration=result["duration"]).duration.total_seconds()
    return {**kept, "result": result}
