"""The rules on statements: for the store of the preview, which refuses what breaks them, and for `validate`.

Those with a function look at the statements of a file together; what breaks the others is found by `statement_faults`.
"""
