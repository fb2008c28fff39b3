"""Our own xAPI driver with the LRS, over a real connection."""

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from partners.serving import free_port
from scormpack.simulator.lrs import Call, lrs

SCRIPT = Path(__file__).with_name("drive_xapi.js")


@contextmanager
def served(calls: list[Call]) -> Iterator[str]:
    port = free_port()
    config = uvicorn.Config(lrs(calls.append, lambda: False), port=port, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.05)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join()


def test_two_sessions_of_our_driver_have_not_one_fault() -> None:
    calls: list[Call] = []
    with served(calls) as endpoint:
        played = subprocess.run(
            ["node", "--experimental-detect-module", "--no-warnings", str(SCRIPT), endpoint],
            capture_output=True, encoding="utf-8", timeout=60,
        )  # fmt: skip
    assert played.returncode == 0, played.stderr
    told = json.loads(played.stdout)
    assert told["states"] == ["", "state 1"]
    assert {"initialized", "experienced", "answered", "passed", "completed", "terminated"} <= set(told["verbs"])
    assert [(call.resource, call.fault) for call in calls if call.fault] == []
    # 412: the LRS tells ETags only where xAPI asks for them, so the driver has to read again before it replaces.
    assert {call.status for call in calls} <= {200, 204, 404, 412}
