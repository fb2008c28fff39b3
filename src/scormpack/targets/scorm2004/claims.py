"""Messages of the schema that rules on SCORM 2004 say better."""

from __future__ import annotations

from collections.abc import Sequence

_PARTS = "controlMode|sequencingRules|limitConditions|auxiliaryResources|rollupRules|objectives|randomizationControls"

CLAIMS: Sequence[tuple[str, Sequence[str]]] = (
    (r"completionThreshold'|completedByMeasure'|minProgressMeasure'|progressWeight'", ("S04-ITM-004", "S04-MAN-003")),
    (r"\}(data|map|objectives)': No matching global|GlobalToSystem'", ("S04-MAN-003",)),
    (r"\}(data': Missing child|map', attribute|map': The attribute)|'targetID'", ("S04-ITM-006",)),
    (r"\}(presentation|navigationInterface|hideLMSUI)'.* not expected", ("S04-ITM-007",)),
    (r"\}hideLMSUI'", ("S04-ITM-008",)),
    (rf"imsss\}}({_PARTS}|deliveryControls)': This element is not expected", ("S04-SEQ-001",)),
    (r"\}(title|item|metadata|sequencing)': This element is not expected", ("S04-SEQ-002",)),
    (r"attribute 'ID(Ref)?'|xs:ID(REF)?'", ("S04-SEQ-003",)),
    (r"\}sequencingCollection': Missing child", ("S04-SEQ-004",)),
    (r"\}objectives': Missing child|\}(primaryO|o)bjective': This element is not expected", ("S04-SEQ-005",)),
    (r"'objectiveID'", ("S04-SEQ-007",)),
    (r"\}minNormalizedMeasure'|'measureThreshold'", ("S04-SEQ-008",)),
    (r"'(condition|operator|conditionCombination|action)'", ("S04-SEQ-014",)),
    (r"'(objectiveMeasureWeight|minimumPercent|minimumCount|childActivitySet)'", ("S04-SEQ-017",)),
    (r"'(selectCount|selectionTiming|randomizationTiming)'", ("S04-SEQ-018",)),
)
"""What is left is told under XML-006."""
