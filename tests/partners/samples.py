"""Packages and statements of our own, as small as can be, to prove the partners before the tool is trusted."""

import zipfile
from pathlib import Path
from typing import Any

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sample" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
 <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
 <organizations default="org">
  <organization identifier="org"><title>Un exemple · مثال</title>
   <item identifier="item" identifierref="sco" isvisible="true"><title>Un exemple · مثال</title>
    <adlcp:masteryscore>80</adlcp:masteryscore>
   </item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
   <file href="index.html"/>
  </resource>
 </resources>
</manifest>
"""

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A sample</title></head>
<body>
<main><h1>A sample</h1><p id="resumed">nothing</p>
<p><label for="answer">Which letter comes first?</label> <input id="answer"></p>
<p><button id="keep">Keep</button> <button id="pass">Pass</button> <button id="exit">Exit</button></p></main>
<script>
const api = (() => {
  for (let w = window, hops = 0; hops < 10; hops += 1) {
    for (const seen of [w, w.opener]) {
      try {
        if (seen && seen.API && typeof seen.API.LMSInitialize === 'function') return seen.API
      } catch { /* another origin */ }
    }
    if (w.parent === w) return null
    w = w.parent
  }
  return null
})()
const call = (name, ...args) => typeof api[name] === 'function' ? api[name](...args) : 'false'
const set = (element, value) => call('LMSSetValue', `cmi.${element}`, value)
const byId = (id) => document.getElementById(id)
let over = false
const finish = () => {
  if (over) return
  over = true
  set('core.session_time', '0000:01:05.00')
  call('LMSCommit', '')
  call('LMSFinish', '')
}
call('LMSInitialize', '')
byId('resumed').textContent = String(call('LMSGetValue', 'cmi.suspend_data') || 'nothing')
set('core.lesson_status', 'incomplete')
set('core.exit', 'suspend')
byId('keep').onclick = () => {
  set('suspend_data', byId('answer').value)
  set('core.lesson_location', 'page2')
  call('LMSCommit', '')
}
byId('pass').onclick = () => {
  set('interactions.0.id', 'q1')
  set('interactions.0.type', 'choice')
  set('interactions.0.student_response', 'a')
  set('interactions.0.correct_responses.0.pattern', 'a')
  set('interactions.0.result', 'correct')
  set('core.score.min', '0')
  set('core.score.max', '100')
  set('core.score.raw', '85')
  set('core.lesson_status', 'passed')
  call('LMSCommit', '')
}
byId('exit').onclick = finish
addEventListener('pagehide', finish)
</script>
</body>
</html>
"""


def scorm12_package(zip_file: Path, *, page: str = PAGE, manifest: str = MANIFEST) -> Path:
    """A SCORM 1.2 package of one page: Keep stores the typed answer, Pass scores 85 with one interaction, Exit ends."""
    with zipfile.ZipFile(zip_file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("imsmanifest.xml", manifest)
        package.writestr("index.html", page)
    return zip_file


def unzipped(zip_file: Path, folder: Path) -> Path:
    """The package unzipped into a new folder, which is given back."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(zip_file) as package:
        package.extractall(folder)
    return folder


REGISTRATION = "67e9d77d-1a2f-4239-bc88-6c62eec9c9bb"


def statement(verb: str = "initialized", **more: Any) -> dict[str, Any]:
    """A statement that every judge accepts; keywords replace or, when None is given, remove its properties."""
    made = {
        "actor": {"objectType": "Agent", "account": {"homePage": "http://lms.example", "name": "u1"}},
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}", "display": {"en": verb}},
        "object": {"objectType": "Activity", "id": "http://example.com/course"},
        "context": {"registration": REGISTRATION},
    }
    return {name: value for name, value in (made | more).items() if value is not None}
