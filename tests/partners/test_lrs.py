"""The LRS keeps what is good, refuses what is not, and misbehaves on demand."""

import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tincan
from playwright.sync_api import Page

from partners.lrs import Lrs
from partners.samples import REGISTRATION, statement

pytestmark = pytest.mark.partner
ACTIVITY, AGENT = "http://example.com/course", json.dumps({"mbox": "mailto:a@example.com"})


def send(
    lrs: Lrs, method: str, resource: str, body: Any = None, *, auth: str | None = None, **more: str
) -> tuple[int, str]:
    headers = {
        "Authorization": lrs.auth if auth is None else auth,
        "X-Experience-API-Version": "1.0.3",
        "Content-Type": "application/json",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(lrs.endpoint + resource, sent, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def document(resource: str, **parameters: str) -> str:
    return f"{resource}?" + urllib.parse.urlencode(parameters)


def test_statements_are_read_back_in_order(lrs: Lrs) -> None:
    for verb in ("initialized", "answered", "terminated"):
        assert send(lrs, "POST", "statements", statement(verb))[0] == 200
    assert [each["verb"]["display"]["en"] for each in lrs.statements()] == ["initialized", "answered", "terminated"]
    assert [request.status for request in lrs.requests] == [200, 200, 200]


def test_each_test_has_a_clean_slate(lrs: Lrs) -> None:
    assert (lrs.statements(), lrs.documents, lrs.requests) == ([], {}, [])


def test_the_same_id_is_stored_once_and_another_text_under_it_is_refused(lrs: Lrs) -> None:
    path = f"statements?statementId={uuid.uuid4()}"
    assert [send(lrs, "PUT", path, statement())[0] for _ in range(2)] == [204, 204]
    assert send(lrs, "PUT", path, statement("terminated"))[0] == 409
    assert len(lrs.statements()) == 1


def test_a_malformed_statement_and_a_wrong_key_are_refused(lrs: Lrs) -> None:
    assert send(lrs, "POST", "statements", statement(verb={"id": "no IRI"}))[0] == 400
    assert send(lrs, "POST", "statements", statement(), auth="Basic eDp5")[0] == 401
    assert lrs.statements() == []


def test_state_documents_are_kept_by_registration_merged_and_deleted(lrs: Lrs) -> None:
    here = document("activities/state", activityId=ACTIVITY, agent=AGENT, stateId="resume", registration=REGISTRATION)
    assert send(lrs, "GET", here)[0] == 404
    assert send(lrs, "PUT", here, {"page": 1})[0] == 204
    assert send(lrs, "POST", here, {"score": 5})[0] == 204
    assert json.loads(send(lrs, "GET", here)[1]) == json.loads(lrs.state("resume") or b"") == {"page": 1, "score": 5}
    elsewhere = document("activities/state", activityId=ACTIVITY, agent=AGENT, stateId="resume")
    assert send(lrs, "GET", elsewhere)[0] == 404
    assert send(lrs, "DELETE", here)[0] == 204
    assert lrs.state("resume") is None


@pytest.mark.parametrize("resource", ["activities/profile", "agents/profile"])
def test_profile_documents_ask_for_a_precondition(lrs: Lrs, resource: str) -> None:
    here = document(resource, activityId=ACTIVITY, agent=AGENT, profileId="p")
    assert send(lrs, "PUT", here, {"a": 1})[0] == 400
    assert send(lrs, "PUT", here, {"a": 1}, If_None_Match="*")[0] == 204
    assert send(lrs, "PUT", here, {"a": 2})[0] == 409
    assert send(lrs, "PUT", here, {"a": 2}, If_Match='"another"')[0] == 412
    assert send(lrs, "PUT", here, {"a": 2}, If_Match=next(iter(lrs.documents.values())).etag)[0] == 204


def test_away_refuses_the_connection_and_comes_back_at_the_same_place(lrs: Lrs) -> None:
    with lrs.away(), pytest.raises(urllib.error.URLError, match="refused"):
        send(lrs, "POST", "statements", statement())
    assert send(lrs, "POST", "statements", statement())[0] == 200


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_any_status_can_be_asked_for(lrs: Lrs, status: int) -> None:
    with lrs.answering(status):
        assert send(lrs, "POST", "statements", statement())[0] == status
    assert lrs.statements() == []


def test_slow_is_slow(lrs: Lrs) -> None:
    with lrs.slow(0.2):
        assert send(lrs, "POST", "statements", statement())[0] == 200


def test_a_lost_answer_leaves_a_stored_statement(lrs: Lrs) -> None:
    with lrs.losing_answers(), pytest.raises(http.client.RemoteDisconnected):
        send(lrs, "POST", "statements", statement())
    assert len(lrs.statements()) == 1


def test_tincan_stores_and_reads(lrs: Lrs) -> None:
    client = tincan.RemoteLRS(endpoint=lrs.endpoint, username=lrs.username, password=lrs.password)
    saved = client.save_statement(tincan.Statement(statement()))
    assert saved.success
    assert client.retrieve_statement(saved.content.id).content.verb.id.endswith("initialized")


@pytest.mark.browser
def test_a_page_of_another_origin_may_speak_to_it(
    lrs: Lrs, tab: Page, static_server: Callable[[Path], str], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<title>another origin</title>")
    tab.goto(static_server(tmp_path))
    speak = """async ([address, auth, body]) => (await fetch(address + 'statements', {method: 'POST', body,
      headers: {Authorization: auth, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json'}})
    ).status"""
    sent = [lrs.endpoint, lrs.auth, json.dumps(statement())]
    assert tab.evaluate(speak, sent) == 200
    with lrs.answering(503):
        assert tab.evaluate(speak, sent) == 503
    with lrs.away():
        assert tab.evaluate(f"(sent) => ({speak})(sent).catch((error) => error.name)", sent) == "TypeError"
    assert tab.evaluate(speak, sent) == 200
    assert len(lrs.statements()) == 2
