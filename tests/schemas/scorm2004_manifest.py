"""A manifest in which every element and attribute that SCORM 2004 knows stands at least once, LOM excepted."""

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
SS = "http://www.imsglobal.org/xsd/imsss"

FOREIGN = "<adlcp:location>more.xml</adlcp:location>"
CONDITIONS = """<imsss:ruleConditions conditionCombination="any">
  <imsss:ruleCondition referencedObjective="P" measureThreshold="0.5" operator="not" condition="satisfied"/>
  <imsss:ruleCondition condition="always"/>
</imsss:ruleConditions>"""
MAP = """<imsss:mapInfo targetObjectiveID="G" readSatisfiedStatus="true" readNormalizedMeasure="false"
  writeSatisfiedStatus="0" writeNormalizedMeasure="1"/>"""

# What the 4th edition added.
SHARED_SCORES = """<adlseq:objectives><adlseq:objective objectiveID="P">
  <adlseq:mapInfo targetObjectiveID="G" readRawScore="true" readMinScore="true" readMaxScore="true"
    readCompletionStatus="true" readProgressMeasure="true" writeRawScore="false" writeMinScore="false"
    writeMaxScore="false" writeCompletionStatus="false" writeProgressMeasure="false"/>
</adlseq:objective></adlseq:objectives>"""
SHARED_DATA = """<adlcp:data><adlcp:map targetID="urn:d" readSharedData="true" writeSharedData="false"/></adlcp:data>"""
THRESHOLD = """<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75" progressWeight="1"/>"""
THIRD_THRESHOLD = "<adlcp:completionThreshold>0.75</adlcp:completionThreshold>"
SHARED_BY_ALL = ' adlcp:sharedDataGlobalToSystem="false"'

SEQUENCING = f"""<imsss:sequencing>
  <imsss:controlMode choice="true" choiceExit="true" flow="true" forwardOnly="false"
    useCurrentAttemptObjectiveInfo="true" useCurrentAttemptProgressInfo="true"/>
  <imsss:sequencingRules>
    <imsss:preConditionRule>{CONDITIONS}<imsss:ruleAction action="skip"/></imsss:preConditionRule>
    <imsss:exitConditionRule>{CONDITIONS}<imsss:ruleAction action="exit"/></imsss:exitConditionRule>
    <imsss:postConditionRule><imsss:ruleAction action="retry"/></imsss:postConditionRule>
  </imsss:sequencingRules>
  <imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT1H" attemptExperiencedDurationLimit="PT1H"
    activityAbsoluteDurationLimit="PT1H" activityExperiencedDurationLimit="PT1H"
    beginTimeLimit="2026-01-01T00:00:00" endTimeLimit="2027-01-01T00:00:00"/>
  <imsss:auxiliaryResources>
    <imsss:auxiliaryResource auxiliaryResourceID="urn:a" purpose="help"/>
  </imsss:auxiliaryResources>
  <imsss:rollupRules rollupObjectiveSatisfied="true" rollupProgressCompletion="true" objectiveMeasureWeight="0.5">
    <imsss:rollupRule childActivitySet="atLeastCount" minimumCount="1" minimumPercent="0.5">
      <imsss:rollupConditions conditionCombination="all">
        <imsss:rollupCondition operator="noOp" condition="attempted"/>
      </imsss:rollupConditions>
      <imsss:rollupAction action="completed"/>
    </imsss:rollupRule>
  </imsss:rollupRules>
  <imsss:objectives>
    <imsss:primaryObjective objectiveID="P" satisfiedByMeasure="true">
      <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>{MAP}
    </imsss:primaryObjective>
    <imsss:objective objectiveID="S" satisfiedByMeasure="false">{MAP}{MAP}</imsss:objective>
  </imsss:objectives>
  <imsss:randomizationControls randomizationTiming="never" selectCount="1" reorderChildren="false"
    selectionTiming="once"/>
  <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
  <adlseq:constrainedChoiceConsiderations preventActivation="false" constrainChoice="true"/>
  <adlseq:rollupConsiderations requiredForSatisfied="always" requiredForNotSatisfied="ifAttempted"
    requiredForCompleted="ifNotSkipped" requiredForIncomplete="ifNotSuspended" measureSatisfactionIfActive="true"/>
  {SHARED_SCORES}
</imsss:sequencing>"""

PRESENTATION = """<adlnav:presentation><adlnav:navigationInterface>
  <adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>abandonAll</adlnav:hideLMSUI>
</adlnav:navigationInterface></adlnav:presentation>"""

FOURTH = f"""<?xml version="1.0"?>
<manifest xmlns="{CP}" xmlns:adlcp="{ADLCP}" xmlns:adlseq="{ADLSEQ}" xmlns:adlnav="{ADLNAV}" xmlns:imsss="{SS}"
    identifier="M" version="1.0" xml:base="course/">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004</schemaversion>{FOREIGN}</metadata>
  <organizations default="O1">
    <organization identifier="O1" structure="hierarchical" adlseq:objectivesGlobalToSystem="false"{SHARED_BY_ALL}>
      <title>Course</title>
      <item identifier="I1" isvisible="true">
        <title>Module</title>
        <item identifier="I2" identifierref="R1" isvisible="0" parameters="?page=1">
          <title>Lesson</title><metadata>{FOREIGN}</metadata>
          <adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>
          <adlcp:dataFromLMS>lang=fr</adlcp:dataFromLMS>{THRESHOLD}{SHARED_DATA}{SEQUENCING}{PRESENTATION}
        </item>
        <item identifier="I3" identifierref="R2"><title>Test</title><imsss:sequencing IDRef="SEQ"/></item>
        <metadata>{FOREIGN}</metadata>
      </item>
      <metadata>{FOREIGN}</metadata>
      <imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>
    </organization>
    <organization identifier="O2"><title>Short</title><item identifier="I4" identifierref="SUB"/></organization>
  </organizations>
  <resources xml:base="a/">
    <resource identifier="R1" type="webcontent" href="a.html" adlcp:scormType="sco" xml:base="b/">
      <metadata>{FOREIGN}</metadata>
      <file href="a.html"><metadata>{FOREIGN}</metadata></file><file href="a.css"/>
      <dependency identifierref="R3"/><dependency identifierref="R2"/>
    </resource>
    <resource identifier="R2" type="webcontent" href="t.html" adlcp:scormType="sco"><file href="t.html"/></resource>
    <resource identifier="R3" type="webcontent" adlcp:scormType="asset"><file href="s.js"/></resource>
  </resources>
  <manifest identifier="SUB">
    <organizations/>
    <resources><resource identifier="R4" type="webcontent" href="x.html"/></resources>
  </manifest>
  <imsss:sequencingCollection><imsss:sequencing ID="SEQ"/></imsss:sequencingCollection>
</manifest>"""

THIRD = (
    FOURTH.replace(SHARED_SCORES, "")
    .replace(SHARED_DATA, "")
    .replace(SHARED_BY_ALL, "")
    .replace(THRESHOLD, THIRD_THRESHOLD)
)
