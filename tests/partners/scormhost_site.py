"""scormhost's own application, for `uvicorn --factory`; SCORMHOST_DATA_DIR says where it keeps things."""

import os

from fastapi import FastAPI
from scormhost import create_scorm_app


def site() -> FastAPI:
    return create_scorm_app(data_dir=os.environ["SCORMHOST_DATA_DIR"], secret_key="only for tests, at least 32 bytes")
