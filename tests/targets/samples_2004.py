"""A good SCORM 2004 package that uses all of sequencing, to break one thing in."""

from __future__ import annotations

SCORM2004 = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M1" version="1.0"
          xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
          xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="O1">
    <organization identifier="O1" adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false">
      <title>Tea</title>
      <item identifier="I1" identifierref="R1">
        <title>Green</title>
        <adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>level=2</adlcp:dataFromLMS>
        <adlcp:completionThreshold completedByMeasure="false" minProgressMeasure="0.8" progressWeight="1.0"/>
        <adlcp:data>
          <adlcp:map targetID="urn:store:1" readSharedData="true" writeSharedData="true"/>
          <adlcp:map targetID="urn:store:2"/>
        </adlcp:data>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>suspendAll</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
        <imsss:sequencing IDRef="quiz">
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="done" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="urn:tea:done" writeSatisfiedStatus="true"/>
            </imsss:primaryObjective>
            <imsss:objective objectiveID="earlier one">
              <imsss:mapInfo targetObjectiveID="urn:tea:earlier"/>
            </imsss:objective>
          </imsss:objectives>
          <adlseq:objectives>
            <adlseq:objective objectiveID="done">
              <adlseq:mapInfo targetObjectiveID="urn:tea:score" writeRawScore="true"/>
            </adlseq:objective>
          </adlseq:objectives>
        </imsss:sequencing>
      </item>
      <item identifier="I2">
        <title>Black</title>
        <item identifier="I3" identifierref="R2">
          <title>Leaves</title>
        </item>
        <item identifier="I4" identifierref="R2">
          <title>More leaves</title>
        </item>
        <imsss:sequencing>
          <imsss:controlMode choice="false" flow="true" forwardOnly="true"/>
          <imsss:sequencingRules>
            <imsss:postConditionRule>
              <imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions>
              <imsss:ruleAction action="exitParent"/>
            </imsss:postConditionRule>
          </imsss:sequencingRules>
          <imsss:rollupRules objectiveMeasureWeight="0.5">
            <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5" minimumCount="1">
              <imsss:rollupConditions conditionCombination="all">
                <imsss:rollupCondition operator="not" condition="attempted"/>
              </imsss:rollupConditions>
              <imsss:rollupAction action="incomplete"/>
            </imsss:rollupRule>
          </imsss:rollupRules>
          <imsss:randomizationControls selectionTiming="once" selectCount="2"/>
          <adlseq:constrainedChoiceConsiderations preventActivation="true"/>
          <adlseq:rollupConsiderations measureSatisfactionIfActive="false"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/>
      <file href="media/teapot.png"/>
    </resource>
    <resource identifier="R2" type="webcontent" adlcp:scormType="asset" href="leaves.html">
      <file href="leaves.html"/>
    </resource>
  </resources>
  <imsss:sequencingCollection>
    <imsss:sequencing ID="quiz">
      <imsss:sequencingRules>
        <imsss:preConditionRule>
          <imsss:ruleConditions conditionCombination="any">
            <imsss:ruleCondition referencedObjective="earlier%20one" operator="not" condition="satisfied"/>
            <imsss:ruleCondition condition="objectiveMeasureLessThan" measureThreshold="0.5"/>
          </imsss:ruleConditions>
          <imsss:ruleAction action="skip"/>
        </imsss:preConditionRule>
      </imsss:sequencingRules>
      <imsss:limitConditions attemptLimit="2"/>
      <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
    </imsss:sequencing>
  </imsss:sequencingCollection>
</manifest>
"""

PAGE_2004 = b"""<!doctype html><html lang="en"><title>Tea</title><script>
const api = parent.API_1484_11
api.Initialize(''); api.SetValue('cmi.completion_status', 'completed'); api.SetValue('cmi.success_status', 'passed')
</script>"""


SITE_2004 = {
    "index.html": PAGE_2004,
    "leaves.html": b'<!doctype html><html lang="en"><title>Leaves</title>',
    "media/teapot.png": b"PNG",
}


def scorm2004(manifest: str = SCORM2004) -> dict[str, bytes]:
    """Files of a good SCORM 2004 package."""
    return {"imsmanifest.xml": manifest.encode(), **SITE_2004}
