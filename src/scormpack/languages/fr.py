"""French."""

from __future__ import annotations

import re

from scormpack.languages.digits import Digits
from scormpack.languages.language import Language

_BEFORE = re.compile(r" (?=»|[:;!?](?:[\s\u00a0]|$|[)\]*_.,…]))")
_AFTER = re.compile(r"« ")
_HYPHENED = re.compile(r"(?<=\d-)(?=\d)")
_WITHIN_NUMBER = re.compile(r"(?<=\d) (?=[\d%])|(?<=n°) (?=\d)")

_ANY = re.compile(r" [:;!?»]|« |\d[- ]|n° ")
"""Most texts have none of this, and one look tells."""


def typography(text: str) -> str:
    """Spaces that may not break before `: ; ! ? »`, after `«` and within a number such as `n° 30 000` or `25 %`.

    Nor may the hyphen of an article such as `448-1`, which a word joiner holds.
    """
    if not _ANY.search(text):
        return text
    whole = _HYPHENED.sub("\u2060", _WITHIN_NUMBER.sub("\u00a0", text))
    return _AFTER.sub("«\u00a0", _BEFORE.sub("\u00a0", whole))


LANGUAGE = Language(
    code="fr",
    name="Français",
    dir="ltr",
    words_per_minute=190,
    typography=typography,
    digits=Digits(locale="fr", decimal=","),
    words={
        "skip": "Aller au contenu",
        "contents": "Sommaire",
        "previous": "Précédent",
        "next": "Suivant",
        "languages": "Langue",
        "exit": "Quitter",
        "overview": "Présentation",
        "close": "Fermer",
        "left": "Que reste-t-il\u00a0?",
        "progress": "Progression",
        "share-done": "{share} terminé",
        "page-of": "Page {number} sur {total}",
        "done-of": "{done}/{total}",
        "module-done": "pages terminées\u00a0: {done} sur {total}",
        "stage-done": "terminé",
        "stage-begun": "questions en attente de réponse",
        "no-script": "Ce cours a besoin de JavaScript. Autorisez-le dans votre navigateur, puis rechargez la page.",
        "load-failed": "Cette page n'a pas pu être chargée. Vérifiez votre connexion, puis réessayez.",
        "not-saved": (
            "Votre progression n'est pas enregistrée pour le moment. Vous pouvez continuer\u00a0: "
            "l'enregistrement sera retenté."
        ),
        "not-connected": (
            "Aucune plateforme de formation n'a été trouvée\u00a0: votre progression ne sera pas enregistrée."
        ),
        "looking-back": "Vous consultez ce cours sans le suivre\u00a0: rien de ce que vous y faites n'est enregistré.",
        "not-complete": "Vous n'avez pas encore terminé ce cours. Voici ce qu'il reste à faire.",
        "complete": "Vous avez terminé ce cours. Il ne reste rien à faire.",
        "complete-not-passed": "Vous avez parcouru tout le cours, mais votre note est inférieure au seuil de réussite.",
        "left-unseen.one": "Une page que vous n'avez pas encore ouverte",
        "left-unseen.other": "{count} pages que vous n'avez pas encore ouvertes",
        "left-unanswered.one": "Une page avec des questions à traiter",
        "left-unanswered.other": "{count} pages avec des questions à traiter",
        "left-exam": "Le test final, que vous n'avez pas encore réussi",
        "left-wrong": "Pour gagner des points, répondez de nouveau aux questions manquées de ces pages",
        "and-more.one": "et une autre",
        "and-more.other": "et {count} autres",
        "score-is": "Votre note\u00a0: {score}.",
        "pass-mark": "Seuil de réussite\u00a0: {pass}.",
        "points-missing.one": "Il vous manque {count} point.",
        "points-missing.other": "Il vous manque {count} points.",
        "ended": "Votre session est terminée",
        "ended-safe": "Tout est enregistré. Vous pouvez fermer cette fenêtre.",
        "ended-place": "La prochaine fois, vous reprendrez à la même page.",
        "ended-unsaved": (
            "Vos dernières actions n'ont pas pu être enregistrées. Gardez cette fenêtre ouverte, vérifiez "
            "votre connexion, puis reprenez."
        ),
        "ended-reload": "Rechargez le cours pour continuer.",
        "go-on": "Reprendre le cours",
        "terms": "Les mots de cette page",
        "check": "Vérifier ma réponse",
        "gap": "Blanc {number}",
        "try-again": "Réessayer",
        "your-answer": "Votre réponse",
        "hint": "Indice",
        "explanation": "Explication",
        "right": "Juste",
        "wrong": "Erreur",
        "right-answer": "Bonne réponse",
        "right-place": "Bonne place",
        "verdict-right": "C'est juste.",
        "verdict-wrong": "Ce n'est pas la bonne réponse.",
        "verdict-partly": "En partie juste\u00a0: {credit} sur {steps}.",
        "tries-left.one": "Il vous reste un essai.",
        "tries-left.other": "Il vous reste {count} essais.",
        "true": "Vrai",
        "false": "Faux",
        "choose": "Choisissez…",
        "choose-several": "Plusieurs réponses sont justes.",
        "match-lines": "Choisissez ce qui correspond à chaque ligne.",
        "categorise-lines": "Choisissez la catégorie de chaque élément.",
        "hotspot-places": "Choisissez dans l'image ou dans la liste qui la suit.",
        "hotspot-picture": "Image avec des endroits numérotés",
        "order-lines": "Remettez les lignes dans le bon ordre.",
        "fill-gaps": "Complétez le texte.",
        "ask-choice": "Choisissez d'abord une réponse.",
        "ask-lines": "Choisissez d'abord une réponse pour chaque ligne.",
        "ask-order": "Mettez d'abord les lignes en ordre.",
        "ask-gaps": "Remplissez d'abord tous les blancs.",
        "ask-number": "Écrivez d'abord un nombre en chiffres.",
        "move-up": "Monter",
        "move-down": "Descendre",
        "moved": "Maintenant ligne {position} sur {count}.",
        "note": "À noter",
        "tip": "Conseil",
        "warning": "Attention",
        "example": "Exemple",
        "law": "Point de droit",
        "case": "Étude de cas",
        "figure-description": "Description de l'image",
        "figure-credit": "Image\u00a0: {name}",
        "video": "Vidéo",
        "audio": "Enregistrement audio",
        "transcript": "Transcription",
        "media-credit": "Réalisation : {name}",
        "send": "Envoyer mon avis",
        "sent": "Merci. Vous pouvez encore choisir une autre réponse.",
        "reflect-hint": "Votre texte est conservé dans ce cours seulement. Il n'est pas noté.",
        "characters-left.one": "Il reste {count} caractère",
        "characters-left.other": "Il reste {count} caractères",
        "ending": "Fin",
        "ending-good": "Fin\u00a0: une bonne issue",
        "ending-fair": "Fin\u00a0: une issue en demi-teinte",
        "ending-bad": "Fin\u00a0: une mauvaise issue",
        "debrief": "Bilan",
        "start-again": "Recommencer",
        "story-way": "Votre parcours",
        "story-others": "Vous auriez aussi pu choisir\u00a0:",
        "story-from-here": "Décider autrement",
        "story-print": "Imprimer",
        "story-result.one": "Votre résultat\u00a0: {points} sur {count}.",
        "story-result.other": "Votre résultat\u00a0: {points} sur {count}.",
        "story-best.one": "Votre meilleur résultat compte\u00a0: {points} sur {count}.",
        "story-best.other": "Votre meilleur résultat compte\u00a0: {points} sur {count}.",
        "story-practice": "Vous pouvez rejouer pour vous exercer\u00a0: votre résultat ne change plus.",
        "points-plus.one": "+{count} point",
        "points-plus.other": "+{count} points",
        "points-minus.one": "−{count} point",
        "points-minus.other": "−{count} points",
        "chart-table": "Les nombres dans un tableau",
        "embed-show": "Charger depuis {host}",
        "embed-open": "Ouvrir sur {host} dans une nouvelle fenêtre",
        "size-kb": "{size}\u00a0ko",
        "size-mb": "{size}\u00a0Mo",
        "glossary-empty": "Le glossaire est encore vide.",
        "reference-grade": "fiabilité",
        "reference-checked": "vérifié le",
        "resources-none": "Ce module ne cite aucune source.",
        "exam-before": "Avant de commencer",
        "exam-questions": "Questions",
        "exam-count": "{count}",
        "exam-time": "Durée",
        "exam-minutes.one": "{count} minute",
        "exam-minutes.other": "{count} minutes",
        "exam-seconds.one": "{count} seconde",
        "exam-seconds.other": "{count} secondes",
        "exam-extra": "{time}, avec {share} de temps en plus",
        "exam-pass": "Pour réussir",
        "exam-attempts": "Tentatives restantes",
        "exam-attempts-free": "autant que vous voulez",
        "exam-best": "Meilleur résultat",
        "exam-clock": (
            "Le temps court dès que vous appuyez sur le bouton, même si vous quittez cette page. À la fin, vos "
            "réponses sont remises telles quelles."
        ),
        "exam-kept": "Vos réponses sont conservées au fur et à mesure, et vous pouvez les modifier jusqu'à la remise.",
        "exam-begin": "Commencer le test",
        "exam-next": "Vous pourrez commencer la prochaine tentative à partir du {date}.",
        "exam-where": "Question {number} sur {total}",
        "exam-question": "Question {number}",
        "exam-time-left": "Temps restant\u00a0: {time}",
        "exam-hide-time": "Masquer le temps",
        "exam-show-time": "Afficher le temps",
        "exam-flag": "À revoir plus tard",
        "exam-previous-question": "Question précédente",
        "exam-next-question": "Question suivante",
        "exam-review": "Relire et remettre",
        "exam-all": "Toutes les questions",
        "exam-answered": "répondu",
        "exam-open": "sans réponse",
        "exam-flagged": "à revoir",
        "exam-and": "{one}, {other}",
        "exam-before-end": "Avant de remettre",
        "exam-complete": "Toutes les questions ont une réponse.",
        "exam-without.one": "Une question est encore sans réponse.",
        "exam-without.other": "{count} questions sont encore sans réponse.",
        "exam-marked.one": "Vous vouliez revoir une question.",
        "exam-marked.other": "Vous vouliez revoir {count} questions.",
        "exam-final": "Une fois remises, les réponses ne peuvent plus être modifiées.",
        "exam-back": "Revenir aux questions",
        "exam-hand-in": "Remettre",
        "exam-anyway": "Remettre quand même",
        "exam-go-on": "Continuer à répondre",
        "exam-passed": "Vous avez réussi",
        "exam-failed": "Vous n'avez pas réussi cette fois",
        "exam-best-is": "Votre meilleur résultat\u00a0: {score}.",
        "exam-late": "Le temps était écoulé\u00a0: vos réponses ont été remises telles quelles.",
        "exam-parts": "Partie par partie",
        "exam-reread": "Revoir «\u00a0{title}\u00a0»",
        "exam-left.one": "Il vous reste une tentative.",
        "exam-left.other": "Il vous reste {count} tentatives.",
        "exam-none-left": "Il ne vous reste aucune tentative.",
        "exam-again": "Repasser le test",
        "exam-certificate": "Vers mon attestation",
        "exam-answers": "Mes réponses",
        "exam-unanswered": "Vous n'avez pas répondu.",
        "certificate-waiting": "Votre attestation sera ici dès que vous aurez terminé le cours et réussi.",
        "certificate-waiting-completed": "Votre attestation sera ici dès que vous aurez terminé le cours.",
        "certificate-print": "Imprimer mon attestation",
        "certificate-range": "{low}–{high}\u00a0%",
        "certificate-about": (
            "Ce document dit qu'un cours a été suivi jusqu'au bout\u00a0; il n'est ni une habilitation ni un "
            "diplôme. Son code ne nomme personne\u00a0: l'administration de la plateforme de formation le "
            "retrouve dans le rapport de ce cours."
        ),
    },
)
