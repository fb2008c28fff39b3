"""The LMS and the LRS that content runs in here: strict in types, limits and error codes; each mistake is a fault.

`scorm12.js` and `scorm2004.js` are modules for a browser (or Node), each over a table of its data model; `lrs` is a
server. What they cannot see, a trial looks for: how content searches for its API, and what only an unload does.
"""
