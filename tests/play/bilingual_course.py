"""A French course that ends with a test from two banks and a certificate, with an Arabic catalogue for all of it."""

from __future__ import annotations

from pathlib import Path

from examples import written
from scormpack.course.files import open_folder
from scormpack.translate.catalogue import po_file, read_catalog, write_catalog
from scormpack.upkeep import update_catalogues

FILES = {
    "course.yaml": """\
scormpack: 1
id: eau
version: "1"
iri: https://example.org/courses/eau
languages: {source: fr, also: [ar]}
completion: {require: [pages, exam]}
exam:
  pass: 70
  minutes: 30
  draw:
    - {from: exam/eau.md, take: {retenir: 1, appliquer: 1}}
    - {from: exam/the.md, take: 1, objective: M1-O2}
  shuffle: [questions]
certificate: {when: passed}
""",
    "index.md": "# L'eau et le thé\n\nUn cours très court.\n",
    "01-eau/index.md": "# L'eau\n\nElle bout.\n",
    "09-examen/index.md": "# La fin\n",
    "09-examen/10-examen.md": "# L'examen final\n\n::: exam #final\nPrenez votre temps.\n:::\n",
    "09-examen/20-certificat.md": "# Le certificat\n\n::: certificate #certificat\n:::\n",
    "certificate.md": "# Certificat\n\n**{learner}** a terminé {course} le {date} ({score}, code {code}).\n",
    "exam/eau.md": """\
---
module: eau
---
# L'eau

::: fill #e-mot
level: retenir

L'eau qui bout devient de la {{vapeur|vapeur d'eau}}.
:::

::: numeric #e-degres
level: appliquer
answer: 100
tolerance: 1

À combien de degrés l'eau bout-elle ?
:::
""",
    "exam/the.md": """\
# Le thé

::: choice #t-feuille
objective: M1-O2

De quoi le thé vert est-il fait ?

- [x] De feuilles
- [ ] De fleurs
- [ ] De racines
:::
""",
}
ARABIC = {
    "L'eau qui bout devient de la {{vapeur|vapeur d'eau}}.": "الماء الذي يغلي يصير {{بخارًا|بخار ماء}}.",
    "De feuilles": "من الأوراق",
    "De fleurs": "من الأزهار",
    "De racines": "من الجذور",
    "Certificat": "شهادة",
}


def bilingual_course(folder: Path) -> Path:
    """Write the course; a text with no translation of its own is called “ترجمة” with the number of its letters."""
    course = written(folder, FILES)
    update_catalogues(course)
    for name in ("course", "01-eau", "09-examen", "exam"):
        file = po_file("ar", name)
        catalog, _ = read_catalog(open_folder(course), file)
        assert catalog
        for message in catalog:
            if message.id:
                text = str(message.id)
                message.string = ARABIC.get(text, text if "{" in text else f"ترجمة {len(text)}")
        (course / file).write_bytes(write_catalog(catalog))
    return course
