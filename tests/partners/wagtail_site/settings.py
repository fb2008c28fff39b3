"""The smallest Wagtail that wagtail-lms runs on; WAGTAIL_SITE_FOLDER says where it keeps things."""

import os
from pathlib import Path

FOLDER = Path(os.environ["WAGTAIL_SITE_FOLDER"])


class WithoutMigrations:
    """Tables straight from the models: two seconds where the history of Wagtail's tables takes up to fifty."""

    def __contains__(self, app: str) -> bool:
        return True

    def __getitem__(self, app: str) -> None:
        return None


SECRET_KEY = "only for tests"
DEBUG = True
USE_TZ = True
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "partners.wagtail_site.urls"
INSTALLED_APPS = [
    "wagtail_lms",
    *(f"wagtail.{part}" for part in ("contrib.forms", "embeds", "sites", "users", "snippets", "documents", "images")),
    *("wagtail.search", "wagtail.admin", "wagtail", "modelcluster", "taggit"),
    *(f"django.contrib.{part}" for part in ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")),
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": FOLDER / "site.sqlite3",
        "OPTIONS": {"timeout": 20, "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"},
    }
}
MIGRATION_MODULES = WithoutMigrations()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
MEDIA_ROOT, MEDIA_URL = FOLDER / "media", "/media/"
STATIC_ROOT, STATIC_URL = FOLDER / "static", "/static/"
LOGIN_URL = "/login/"
SILENCED_SYSTEM_CHECKS = ["wagtailadmin.W003"]
WAGTAIL_SITE_NAME = "Tests"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
WAGTAIL_LMS_AUTO_ENROLL = True
