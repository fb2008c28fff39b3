"""What an LMS will do with a package, by what was found in it; and how grave that makes each finding there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.profiles.profile import Effect, Profile
from scormpack.results import GRAVITY, TROUBLES, Outcome, Reason, Verdict
from scormpack.rules import declare

FORMATS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004", "xapi": "xAPI (tincan.xml)", "cmi5": "cmi5"}
_MEGABYTE = 1_000_000
FORMAT_REFUSED = declare(
    "LMS-001",
    Severity.ERROR,
    en=("{lms} takes no packages of this format ({format}).", "Export the course in a format that it takes: {takes}."),
    fr=(
        "{lms} n'accepte pas les paquets de ce format ({format}).",
        "Exportez le cours dans un format qu'il accepte : {takes}.",
    ),
    why="The upload is refused, or what it makes does not open.",
)
TOO_LARGE = declare(
    "PKG-017",
    Severity.ERROR,
    en=("The package is larger ({got} MB) than {lms} takes ({limit} MB).", "Make videos and pictures smaller."),
    fr=(
        "Le paquet est plus gros ({got} Mo) que ce que {lms} accepte ({limit} Mo).",
        "Réduisez les vidéos et les images.",
    ),
    why="The upload is refused. It is judged with --lms only, since limits differ from LMS to LMS.",
    clause="Help pages of the LMSs",
)
_SEVERITIES: dict[Outcome, Severity] = {
    "refused": Severity.ERROR,
    "unfinished": Severity.ERROR,
    "misreported": Severity.ERROR,
    "ignored": Severity.INFO,
}


def own_findings(profile: Profile, formats: Sequence[str], size: int, where: Location) -> Iterator[Diagnostic]:
    """What is wrong for this LMS alone: the format, the size in bytes."""
    known = [profile.takes[format] for format in formats if format in profile.takes]
    if formats and len(known) == len(formats) and not any(taking.yes for taking in known):
        takes = ", ".join(FORMATS[format] for format, taking in profile.takes.items() if taking.yes)
        yield FORMAT_REFUSED.at(where, lms=profile.title, format=", ".join(FORMATS[f] for f in formats), takes=takes)
    if profile.megabytes and size > profile.megabytes * _MEGABYTE:
        got = round(size / _MEGABYTE, 1)
        yield TOO_LARGE.at(where, lms=profile.title, got=got, limit=profile.megabytes)


def as_grave_as_there(profile: Profile, formats: Sequence[str], finding: Diagnostic) -> Diagnostic:
    """The finding with the severity that it has in this LMS; what is unknown stays as it is."""
    outcomes = [effect.outcome for effect in _effects(profile, formats, [finding.rule])]
    if not outcomes:
        return finding
    worst = max(outcomes, key=GRAVITY.index)
    return replace(finding, severity=_SEVERITIES.get(worst, max(finding.severity, Severity.WARNING)))


def verdict_of(
    profile: Profile, formats: Sequence[str], findings: Sequence[Diagnostic], where: Location, size: int, parts: int
) -> Verdict:
    """`parts` is how many things in the package can be launched."""
    own = tuple(own_findings(profile, formats, size, where))
    found = {finding.rule for finding in findings}
    effects = list(_effects(profile, formats, found))
    reasons = [*_own_reasons(profile, formats, own), *(_reason(effect, found) for effect in effects)]
    reasons = sorted((r for r in reasons if r.outcome != "ignored"), key=lambda r: -GRAVITY.index(r.outcome))
    judged = {rule for effect in effects for rule in effect.rules}
    errors = {finding.rule for finding in findings if finding.severity is Severity.ERROR}
    taken = [profile.takes[format] for format in formats if format in profile.takes]
    unknown = errors - judged - {finding.rule for finding in own}
    troubles = [reason.outcome for reason in reasons if reason.outcome in TROUBLES]
    is_sure = bool(formats) and len(taken) == len(formats) and not unknown
    return Verdict(
        lms=profile.name,
        title=profile.title,
        outcome=troubles[0] if troubles else "works" if is_sure else "unknown",
        reasons=tuple(reasons),
        remarks=tuple(taking.saying for taking in taken if taking.yes and taking.saying[0]),
        unknown=tuple(sorted(unknown)),
        basis=profile.basis,
        has_several_parts=parts > 1,
        is_imported=is_sure,
    )


def _effects(profile: Profile, formats: Sequence[str], rules: Iterable[str]) -> Iterator[Effect]:
    found = set(rules)
    for effect in profile.effects:
        if effect.rules & found and (not effect.formats or effect.formats.intersection(formats)):
            yield effect


def _reason(effect: Effect, found: set[str]) -> Reason:
    rules = tuple(sorted(effect.rules & found))
    return Reason(outcome=effect.outcome, rules=rules, saying=effect.saying, source=effect.source)


def _own_reasons(profile: Profile, formats: Sequence[str], own: Iterable[Diagnostic]) -> Iterator[Reason]:
    for finding in own:
        if finding.rule == FORMAT_REFUSED.id:
            taking = profile.takes[formats[0]]
            saying, source = taking.saying, taking.source
        else:
            limit = profile.megabytes
            saying = (f"it takes no more than {limit} MB", f"il n'accepte pas plus de {limit} Mo")
            source = profile.size_source
        yield Reason(outcome="refused", rules=(finding.rule,), saying=saying, source=source)
