"""English. The keys here are the complete set."""

from __future__ import annotations

from scormpack.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    dir="ltr",
    words_per_minute=200,
    words={
        # Shell
        "skip": "Skip to the text",
        "contents": "Contents",
        "previous": "Previous",
        "next": "Next",
        # Questions
        "check": "Check my answer",
        "try-again": "Try again",
        "your-answer": "Your answer",
        "hint": "Hint",
        "explanation": "Explanation",
        "right": "Right",
        "wrong": "Wrong",
        "right-answer": "Right answer",
        "right-place": "Right place",
        "verdict-right": "That is right.",
        "verdict-wrong": "That is not right.",
        "verdict-partly": "Partly right: {credit} of {steps}.",
        "tries-left.one": "You have one more try.",
        "tries-left.other": "You have {count} more tries.",
        "true": "True",
        "false": "False",
        "choose": "Choose…",
        "choose-several": "More than one answer is right.",
        "match-lines": "Choose what goes with each line.",
        "order-lines": "Put the lines in the right order.",
        "fill-gaps": "Complete the text.",
        "ask-choice": "Choose an answer first.",
        "ask-lines": "Choose something for every line first.",
        "ask-order": "Move the lines into order first.",
        "ask-gaps": "Fill in every gap first.",
        "ask-number": "Write a number in digits first.",
        "move-up": "Move up",
        "move-down": "Move down",
        "moved": "Now line {position} of {count}.",
        "terms": "Words on this page",
        "gap": "Gap {number}",
    },
)
