"""wagtail-lms under the prefix that its player insists on, a log-in for the learner, and two doors for the tests."""

import io

from django.contrib.auth import get_user_model, login
from django.core.files import File
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail_lms.models import CoursePage, SCORMData, SCORMLessonPage, SCORMPackage


def enter(request: HttpRequest) -> HttpResponse:
    """The learner's log-in, without the form."""
    login(request, get_user_model().objects.get(username="jane"))
    return HttpResponse("welcome")


@csrf_exempt
def take(request: HttpRequest, name: str) -> JsonResponse:
    """Import the zip in the body as an editor would: save it as a package, put a lesson with it into the course."""
    package = SCORMPackage(title=name)
    package.package_file.save(name, File(io.BytesIO(request.body)))
    package.refresh_from_db()
    lesson = SCORMLessonPage(title=name, slug=f"lesson-{package.pk}", scorm_package=package)
    CoursePage.objects.get().add_child(instance=lesson)
    return JsonResponse(
        {"package": package.pk, "lesson": lesson.pk, "launch": package.launch_url, "manifest": package.manifest_data}
    )


def rows(request: HttpRequest, package: int) -> JsonResponse:
    """What the learner's attempt has stored, by element."""
    found = SCORMData.objects.filter(attempt__scorm_package=package)
    return JsonResponse(dict(found.values_list("key", "value")))


urlpatterns = [
    path("login/", enter),
    path("tests/take/<str:name>", take),
    path("tests/rows/<int:package>", rows),
    path("lms/", include("wagtail_lms.urls")),
    path("", include(wagtail_urls)),
]
