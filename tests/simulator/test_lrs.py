"""The LRS answers as xAPI 1.0.3 says, and names what content did wrong."""

import json
from urllib.parse import urlencode
from uuid import uuid4

import pytest

from simulator.asking import ADMITTED, Content

AGENT = {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "u1"}}
ACTIVITY = "https://example.org/course"
STATE = {"stateId": "bookmark", "activityId": ACTIVITY, "agent": json.dumps(AGENT)}
PROFILE = {"profileId": "settings", "activityId": ACTIVITY}


def statement(**more):
    return {
        "id": str(uuid4()),
        "actor": AGENT,
        "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": {"en": "passed"}},
        "object": {"objectType": "Activity", "id": ACTIVITY},
        **more,
    }


@pytest.fixture
def content():
    return Content()


def test_statements_are_stored_and_read_back(content):
    one, two = statement(timestamp="2026-11-21T10:00:00Z"), statement()
    answer = content.ask("POST", "statements", [one, two])
    assert (answer.status, answer.json, content.fault) == (200, [one["id"], two["id"]], None)
    found = content.ask("GET", "statements", statementId=one["id"])
    assert found.status == 200
    assert found.json | one == found.json
    assert {"stored", "timestamp", "version"} <= set(found.json)
    assert [kept["id"] for kept in content.ask("GET", "statements").json["statements"]] == [two["id"], one["id"]]


def test_a_put_stores_one_statement_under_its_id(content):
    one = statement()
    id = one.pop("id")
    assert content.ask("PUT", "statements", one, statementId=id).status == 204
    assert content.ask("GET", "statements", statementId=id).json["id"] == id
    assert content.ask("PUT", "statements", statement(), statementId=str(uuid4())).status == 400
    assert content.ask("PUT", "statements", one).status == 400


def test_statements_are_found_by_what_they_say(content):
    registration = str(uuid4())
    other = {**AGENT, "account": {"homePage": "https://lms.example.org", "name": "u2"}}
    batch = [statement(), statement(actor=other), statement(context={"registration": registration})]
    content.ask("POST", "statements", batch)
    found = lambda **wishes: [  # noqa: E731
        one["id"] for one in content.ask("GET", "statements", ascending="true", **wishes).json["statements"]
    ]
    assert found() == [one["id"] for one in batch]
    assert found(agent=json.dumps(other)) == [batch[1]["id"]]
    assert found(registration=registration) == [batch[2]["id"]]
    assert found(verb="http://adlnet.gov/expapi/verbs/failed") == []
    assert found(activity=ACTIVITY, limit="2") == [one["id"] for one in batch[:2]]
    assert found(since="2099-01-01T00:00:00Z") == []
    assert len(found(until="2099-01-01T00:00:00Z")) == 3


def test_one_bad_statement_keeps_the_whole_batch_out(content):
    answer = content.ask("POST", "statements", [statement(), statement(verb={"id": "passed"})])
    assert (answer.status, content.fault) == (400, answer.text)
    assert answer.text.startswith("Statement 2: verb.id must be an IRI")
    assert content.ask("GET", "statements").json["statements"] == []


def test_a_statement_sent_again_is_stored_once_and_another_with_its_id_is_a_conflict(content):
    one = statement()
    assert [content.ask("POST", "statements", one).status for _ in range(2)] == [200, 200]
    assert len(content.ask("GET", "statements").json["statements"]) == 1
    changed = {**one, "verb": {"id": "http://adlnet.gov/expapi/verbs/failed", "display": {"en": "failed"}}}
    assert content.ask("POST", "statements", changed).status == 409
    assert one["id"] in (content.fault or "")
    assert content.ask("POST", "statements", [two := statement(), two]).status == 400


def test_what_is_only_doubtful_is_stored_and_told(content):
    nameless = statement(verb={"id": "http://adlnet.gov/expapi/verbs/passed"})
    assert content.ask("POST", "statements", nameless).status == 200
    assert content.fault == "verb.display is missing: reports have no word for it."


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"{", "not JSON"),
        (b'{"a": 1, "a": 2}', "a is there twice"),
        (b"[NaN]", "NaN is no number"),
        (b"[3]", "an object"),
    ],
)
def test_a_body_that_is_no_statement_is_refused(content, body, says):
    assert content.ask("POST", "statements", body).status == 400
    assert says in content.fault


def test_statements_with_attachments_come_in_parts(content):
    one = statement()
    body = (
        b"--cut\r\nContent-Type: application/json\r\n\r\n" + json.dumps(one).encode()
        + b"\r\n--cut\r\nContent-Type: text/plain\r\nX-Experience-API-Hash: 0\r\n\r\nhello\r\n--cut--\r\n"
    )  # fmt: skip
    answer = content.ask("POST", "statements", body, {"Content-Type": "multipart/mixed; boundary=cut"})
    assert answer.json == [one["id"]]


def test_parameters_that_there_are_not_are_refused(content):
    assert content.ask("GET", "statements", colour="red").status == 400
    assert content.ask("GET", "statements", statementId=str(uuid4()), verb="x").status == 400
    assert content.ask("GET", "statements", limit="many").status == 400
    assert content.ask("GET", "activities/state", **STATE, colour="red").status == 400
    assert content.ask("DELETE", "statements").status == 405


def test_a_state_is_written_read_listed_and_removed(content):
    assert content.ask("GET", "activities/state", **STATE).status == 404
    assert content.fault is None
    assert content.ask("PUT", "activities/state", {"page": 3}, **STATE).status == 204
    found = content.ask("GET", "activities/state", **STATE)
    assert (found.status, found.json, found.headers["content-type"]) == (200, {"page": 3}, "application/json")
    assert found.headers["etag"].startswith('"')
    owner = {name: value for name, value in STATE.items() if name != "stateId"}
    assert content.ask("GET", "activities/state", **owner).json == ["bookmark"]
    assert content.ask("GET", "activities/state", **owner, since="2099-01-01T00:00:00Z").json == []
    assert content.ask("DELETE", "activities/state", **STATE).status == 204
    assert content.ask("GET", "activities/state", **STATE).status == 404
    content.ask("PUT", "activities/state", {"page": 3}, **STATE)
    assert content.ask("DELETE", "activities/state", **owner).status == 204
    assert content.ask("GET", "activities/state", **owner).json == []


def test_a_state_belongs_to_its_registration_and_to_the_agent_however_written(content):
    content.ask("PUT", "activities/state", {"page": 3}, **STATE)
    assert content.ask("GET", "activities/state", **STATE, registration=str(uuid4())).status == 404
    turned = json.dumps({"name": "Layla", **dict(reversed(AGENT.items()))})
    assert content.ask("GET", "activities/state", **{**STATE, "agent": turned}).status == 200
    assert content.ask("GET", "activities/state", **{**STATE, "agent": "{}"}).status == 400
    assert content.ask("GET", "activities/state", **{**STATE, "agent": "layla"}).status == 400


def test_a_post_merges_json_objects_and_nothing_else(content):
    content.ask("PUT", "activities/state", {"page": 3, "seen": 1}, **STATE)
    assert content.ask("POST", "activities/state", {"page": 4}, **STATE).status == 204
    assert content.ask("GET", "activities/state", **STATE).json == {"page": 4, "seen": 1}
    assert content.ask("POST", "activities/state", [1], **STATE).status == 400
    assert content.ask("POST", "activities/state", b"text", {"Content-Type": "text/plain"}, **STATE).status == 400
    assert content.ask("GET", "activities/state", **STATE).json == {"page": 4, "seen": 1}


def test_a_state_needs_no_etag_but_honours_one(content):
    content.ask("PUT", "activities/state", {"page": 1}, **STATE)
    etag = content.ask("GET", "activities/state", **STATE).headers["etag"]
    assert content.ask("PUT", "activities/state", {"page": 2}, **STATE).status == 204
    assert content.ask("PUT", "activities/state", {"page": 3}, {"If-Match": etag}, **STATE).status == 412
    assert content.fault is None
    assert content.ask("PUT", "activities/state", {"page": 3}, {"If-None-Match": "*"}, **STATE).status == 412
    assert content.ask("GET", "activities/state", **STATE).json == {"page": 2}


@pytest.mark.parametrize(
    ("resource", "named"),
    [("activities/profile", PROFILE), ("agents/profile", {"profileId": "settings", "agent": json.dumps(AGENT)})],
)
def test_a_profile_is_replaced_only_by_who_knows_what_is_there(content, resource, named):
    assert content.ask("PUT", resource, {"size": 1}, **named).status == 400
    assert "If-None-Match" in content.fault
    assert content.ask("PUT", resource, {"size": 1}, {"If-None-Match": "*"}, **named).status == 204
    assert content.ask("PUT", resource, {"size": 2}, **named).status == 409
    etag = content.ask("GET", resource, **named).headers["etag"]
    assert content.ask("PUT", resource, {"size": 2}, {"If-Match": etag}, **named).status == 204
    assert content.ask("PUT", resource, {"size": 3}, {"If-Match": etag}, **named).status == 412
    assert content.ask("GET", resource, **named).json == {"size": 2}


def test_activities_and_agents_are_described(content):
    content.ask("POST", "statements", statement(object={"id": ACTIVITY, "definition": {"name": {"en": "Course"}}}))
    assert content.ask("GET", "activities", activityId=ACTIVITY).json == {
        "objectType": "Activity", "id": ACTIVITY, "definition": {"name": {"en": "Course"}},
    }  # fmt: skip
    person = content.ask("GET", "agents", agent=json.dumps(AGENT)).json
    assert person == {"objectType": "Person", "account": [AGENT["account"]]}
    assert content.ask("PUT", "agents", {}, agent=json.dumps(AGENT)).status == 405
    assert content.ask("GET", "nothing").status == 404


def test_about_asks_for_nothing_and_all_else_for_a_version_and_a_user(content):
    nobody = dict.fromkeys(ADMITTED, "")
    assert content.ask("GET", "about", None, nobody).json == {"version": ["1.0.3"]}
    assert content.ask("GET", "statements", None, {"Authorization": ""}).status == 401
    assert content.ask("GET", "statements", None, {"X-Experience-API-Version": ""}).status == 400
    assert content.ask("GET", "statements", None, {"X-Experience-API-Version": "2.0.0"}).status == 400
    assert content.ask("GET", "statements", None, {"X-Experience-API-Version": "1.0.1"}).status == 200


def test_the_alternate_syntax_puts_everything_into_a_form(content):
    form = {**ADMITTED, **STATE, "Content-Type": "application/json", "content": json.dumps({"page": 5})}
    headers = {**dict.fromkeys(ADMITTED, ""), "Content-Type": "application/x-www-form-urlencoded"}
    assert content.ask("POST", "activities/state", urlencode(form).encode(), headers, method="PUT").status == 204
    assert content.ask("GET", "activities/state", **STATE).json == {"page": 5}
    asked = urlencode({**ADMITTED, **STATE}).encode()
    assert content.ask("POST", "activities/state", asked, headers, method="GET").json == {"page": 5}
    assert (content.calls[-1].method, content.calls[-1].parameters) == ("GET", STATE)
    assert content.ask("POST", "activities/state", asked, headers, method="GET", stateId="x").status == 400
    assert content.ask("POST", "activities/state", asked, headers, method="FETCH").status == 400


def test_pages_of_other_origins_may_ask(content):
    origin = {"Origin": "https://content.example.org"}
    asked = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "authorization,if-match"}
    allowed = content.ask("OPTIONS", "activities/state", None, origin | asked)
    assert allowed.status == 200
    assert allowed.headers["access-control-allow-headers"] == "authorization,if-match"
    answer = content.ask("GET", "statements", None, origin)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert answer.headers["x-experience-api-version"] == "1.0.3"


def test_a_failing_store_keeps_nothing_which_is_no_fault_of_the_content(content):
    content.failing = True
    assert content.ask("POST", "statements", statement()).status == 503
    assert content.fault is None
    content.failing = False
    assert content.ask("GET", "statements").json["statements"] == []


def test_a_call_is_told_with_what_was_asked_and_answered(content):
    one = statement()
    content.ask("POST", "statements", one)
    call = content.calls[-1]
    assert (call.method, call.resource, call.body, call.status) == ("POST", "statements", one, 200)
    content.ask("GET", "activities/state", **STATE)
    assert (content.calls[-1].parameters, content.calls[-1].body) == (STATE, None)
