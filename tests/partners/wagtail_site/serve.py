"""Make the tables, a learner and an empty course, then serve: python -m partners.wagtail_site.serve PORT"""

import os
import sys

import django


def main(port: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "partners.wagtail_site.settings"
    django.setup()

    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from wagtail.models import Locale, Page
    from wagtail_lms.models import CoursePage

    call_command("migrate", run_syncdb=True, verbosity=0)
    Locale.objects.get_or_create(language_code="en")
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    root.add_child(instance=CoursePage(title="Course", slug="course"))
    get_user_model().objects.create_user("jane", first_name="Jane", last_name="Doe")
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, skip_checks=True)


if __name__ == "__main__":
    main(sys.argv[1])
