"""Settings typed by their models: every mistake in them at its line, with the way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from scormpack.course.settings import Model
from scormpack.course.yaml import Document, Path
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.rules import declare, guess

UNKNOWN_KEY = declare(
    "CRS-SET-001",
    Severity.ERROR,
    en=("There is no setting “{key}” here.", "{guess}The settings are: {known}."),
    fr=("Il n'y a pas de réglage « {key} » ici.", "{guess_fr}Les réglages sont : {known}."),
    why="A misspelt setting would have no effect, and nobody would notice.",
)
MISSING_KEY = declare(
    "CRS-SET-002",
    Severity.ERROR,
    en=("“{key}” is missing.", "Add a line “{key}: …”."),
    fr=("« {key} » manque.", "Ajoutez une ligne « {key}: … »."),
    why="The course cannot be built without it.",
)
WRONG_VALUE = declare(
    "CRS-SET-003",
    Severity.ERROR,
    en=("{key} must be {want}, not “{got}”.", "Correct the value."),
    fr=("{key} doit être {want_fr}, et non « {got} ».", "Corrigez la valeur."),
    why="A value of another type would be guessed at.",
)

M = TypeVar("M", bound=Model)


def typed(model: type[M], document: Document, path: Path = ()) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The document as a model, or every mistake in it at its line."""
    value: Any = document.value
    for step in path:
        value = value[step]
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        return None, tuple(_diagnostics(error, model, document, path))


def _diagnostics(error: ValidationError, model: type[Model], document: Document, path: Path) -> Iterator[Diagnostic]:
    problems = error.errors(include_url=False)
    strange = [problem["loc"] for problem in problems if problem["type"] == "extra_forbidden"]
    for problem in problems:
        loc = problem["loc"]
        steps: Path = (*path, *loc)
        match problem["type"]:
            case "extra_forbidden":
                key, known = str(loc[-1]), _keys_at(model, loc[:-1])
                yield UNKNOWN_KEY.at(document.where((*steps, "")), key=key, known=", ".join(known), **guess(key, known))
            case "missing":
                if not any(other[:-1] == loc[:-1] and _likely(other[-1], loc[-1]) for other in strange):
                    yield MISSING_KEY.at(document.where(steps), key=".".join(map(str, loc)))
            case "too_short" if problem["input"]:
                pass  # what is wrong with its entries is told already
            case kind:
                want, want_fr = _want(kind, problem)
                got = _shown(problem["input"])
                key = _name(steps, document)
                yield WRONG_VALUE.at(document.where(steps), key=key, want=want, want_fr=want_fr, got=got)


def _likely(strange: int | str, missing: int | str) -> bool:
    """Whether a strange key is the missing one misspelt: one mistake, said once."""
    return bool(guess(str(strange), [str(missing)])["guess"])


def _shown(value: object) -> str:
    """A value as its author may know it again."""
    match value:
        case dict():
            return ", ".join(f"{key}: …" for key in value)
        case list():
            return ", ".join(map(_shown, value))
    return str(value)


def _name(steps: Path, document: Document) -> str:
    """The key as its author wrote it: some values are read as groups."""
    while steps and steps not in document.places:
        steps = steps[:-1]
    return next((str(step) for step in reversed(steps) if isinstance(step, str)), "settings")


_PATTERNS = {
    "^[a-z0-9-]+(\\.[a-z0-9-]+)+$": (
        "the name of a site like maps.example.org, without https://",
        "le nom d'un site comme cartes.example.org, sans https://",
    ),
    "^(https?://\\S+)?$": ("an address with https://", "une adresse en https://"),
    "^[a-z][a-z0-9-]{0,63}$": (
        "small letters a–z, digits and hyphens, beginning with a letter",
        "en lettres a–z minuscules, chiffres et traits d'union, et commencer par une lettre",
    ),
    "^#[0-9a-fA-F]{6}$": ('a colour in quotes, like "#0b5fa5"', 'une couleur entre guillemets, comme "#0b5fa5"'),
    "^[a-z][a-z0-9+.-]*:\\S+$": (
        "an address like https://example.org/course",
        "une adresse comme https://example.org/cours",
    ),
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": ("a language code like fr or ar", "un code de langue comme fr ou ar"),
    "^[0-9A-Za-z][0-9A-Za-z.+-]{0,19}$": (
        "at most 20 letters, digits and dots, like 1.0",
        "au plus 20 lettres, chiffres et points, comme 1.0",
    ),
}


def _want(kind: str, problem: Any) -> tuple[str, str]:
    """What the value must be, in English and in French."""
    context = problem.get("ctx", {})
    match kind:
        case "int_parsing" | "int_type" | "int_from_float":
            return "a whole number", "un nombre entier"
        case "float_parsing" | "float_type" | "finite_number":
            return "a number", "un nombre"
        case "bool_parsing" | "bool_type":
            return "yes or no", "yes (oui) ou no (non)"
        case "literal_error":
            known = str(context["expected"]).replace("'", "")
            return (
                (f"one of {known}", f"l'un de {known.replace(' or ', ' ou ')}") if " or " in known else (known, known)
            )
        case "string_type":
            return "a text", "un texte"
        case "too_short":
            return "one entry or more", "une entrée ou plus"
        case "tuple_type" | "list_type":
            return "a list", "une liste"
        case "model_type" | "dict_type" | "model_attributes_type":
            return (
                "a group of settings, indented lines “name: …” without dashes",
                "un groupe de réglages, des lignes « nom: … » en retrait, sans tirets",
            )
        case "greater_than_equal":
            return f"at least {context['ge']:g}", f"au moins {context['ge']:g}"
        case "less_than_equal":
            return f"at most {context['le']:g}", f"au plus {context['le']:g}"
        case "greater_than":
            return f"more than {context['gt']:g}", f"plus de {context['gt']:g}"
        case "string_pattern_mismatch":
            return _PATTERNS[context["pattern"]]
    return str(problem["msg"]), str(problem["msg"])


def _keys_at(model: type[Model], steps: tuple[int | str, ...]) -> list[str]:
    """The keys that the model at `steps` under `model` understands. Places in a list and names that the author chose
    lead to no other model."""
    inner = model
    for step in steps:
        inner = _model_in(_field(inner, step)) or inner
    return [field.alias or name for name, field in inner.model_fields.items()]


def _field(model: type[Model], key: int | str) -> Any:
    return next((field.annotation for name, field in model.model_fields.items() if key in (name, field.alias)), None)


def _model_in(annotation: Any) -> type[Model] | None:
    """The model inside `Model | None`, `tuple[Model, ...]` or `Mapping[str, Model]`."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
