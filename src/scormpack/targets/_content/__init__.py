"""What is inside the files of a package, whatever its standard: pages, scripts and styles as text, the rest as bytes.

No script is run. What a rule says is what stands there, and each says it once a package, with the first place and how
many files are alike: packages of authoring tools repeat themselves a thousand times.
"""
