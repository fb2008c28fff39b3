"""A manifest in which every element and attribute that SCORM 1.2 knows stands at least once."""

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"

FOREIGN = "<adlcp:location>more.xml</adlcp:location>"
TERM = "<source><langstring xml:lang='x-none'>LOMv1.0</langstring></source><value><langstring>word</langstring></value>"
TEXT = "<langstring xml:lang='fr'>Texte</langstring><langstring xml:lang='ar'>نص</langstring>"
TIME = f"<datetime>PT1H</datetime><description>{TEXT}</description>"
CARD = "<vcard>BEGIN:VCARD END:VCARD</vcard>"
ENTRY = f"<catalogentry><catalog>ISBN</catalog><entry>{TEXT}</entry>{FOREIGN}</catalogentry>"
CONTRIBUTE = f"<contribute><role>{TERM}</role><centity>{CARD}</centity><date>{TIME}</date></contribute>"

LOM = f"""
<lom xmlns="{MD}">
  <general>
    <identifier>id</identifier><title>{TEXT}</title>{ENTRY}{ENTRY}<language>fr</language><language>ar</language>
    <description>{TEXT}</description><keyword>{TEXT}</keyword><coverage>{TEXT}</coverage>
    <structure>{TERM}</structure><aggregationlevel>{TERM}</aggregationlevel>{FOREIGN}
  </general>
  <lifecycle><version>{TEXT}</version><status>{TERM}</status>{CONTRIBUTE}{FOREIGN}</lifecycle>
  <metametadata>
    <identifier>id</identifier>{ENTRY}{CONTRIBUTE}<metadatascheme>ADL SCORM 1.2</metadatascheme><language>fr</language>
  </metametadata>
  <technical>
    <format>text/html</format><size>1024</size><location type="URI">a.html</location><location type="TEXT">b</location>
    <requirement>
      <type>{TERM}</type><name>{TERM}</name><minimumversion>1</minimumversion><maximumversion>2</maximumversion>
    </requirement>
    <installationremarks>{TEXT}</installationremarks>
    <otherplatformrequirements>{TEXT}</otherplatformrequirements><duration>{TIME}</duration>
  </technical>
  <educational>
    <interactivitytype>{TERM}</interactivitytype><learningresourcetype>{TERM}</learningresourcetype>
    <interactivitylevel>{TERM}</interactivitylevel><semanticdensity>{TERM}</semanticdensity>
    <intendedenduserrole>{TERM}</intendedenduserrole><context>{TERM}</context>
    <typicalagerange>{TEXT}</typicalagerange><difficulty>{TERM}</difficulty>
    <typicallearningtime>{TIME}</typicallearningtime><description>{TEXT}</description><language>fr</language>
  </educational>
  <rights>
    <cost>{TERM}</cost><copyrightandotherrestrictions>{TERM}</copyrightandotherrestrictions>
    <description>{TEXT}</description>
  </rights>
  <relation>
    <kind>{TERM}</kind>
    <resource><identifier>id</identifier><description>{TEXT}</description>{ENTRY}</resource>
  </relation>
  <annotation><person>{CARD}</person><date>{TIME}</date><description>{TEXT}</description></annotation>
  <classification>
    <purpose>{TERM}</purpose>
    <taxonpath>
      <source><langstring>DDC</langstring></source>
      <taxon><id>300</id><entry>{TEXT}</entry><taxon><id>370</id><entry>{TEXT}</entry></taxon></taxon>
    </taxonpath>
    <description>{TEXT}</description><keyword>{TEXT}</keyword>
  </classification>
</lom>"""

MANIFEST = f"""<?xml version="1.0"?>
<manifest xmlns="{CP}" xmlns:adlcp="{ADLCP}" identifier="M" version="1.0" xml:base="course/">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>{LOM}{FOREIGN}</metadata>
  <organizations default="O1">
    <organization identifier="O1" structure="hierarchical">
      <title>Course</title>
      <item identifier="I1" isvisible="true">
        <title>Module</title>
        <item identifier="I2" identifierref="R1" isvisible="0" parameters="?page=1">
          <title>Lesson</title><metadata>{FOREIGN}</metadata>
        </item>
        <item identifier="I3" identifierref="R2">
          <title>Test</title>
          <adlcp:prerequisites type="aicc_script">I2</adlcp:prerequisites>
          <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
          <adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>
          <adlcp:datafromlms>lang=fr</adlcp:datafromlms>
          <adlcp:masteryscore>80</adlcp:masteryscore>
        </item>
        <metadata>{FOREIGN}</metadata>
      </item>
      <metadata><adlcp:schema>ADL SCORM</adlcp:schema><adlcp:schemaversion>1.2</adlcp:schemaversion></metadata>
    </organization>
    <organization identifier="O2"><title>Short</title><item identifier="I4" identifierref="SUB"/></organization>
  </organizations>
  <resources xml:base="a/">
    <resource identifier="R1" type="webcontent" href="a.html" adlcp:scormtype="sco" xml:base="b/">
      <metadata>{FOREIGN}</metadata>
      <file href="a.html"><metadata>{FOREIGN}</metadata></file><file href="a.css"/>
      <dependency identifierref="R3"/><dependency identifierref="R2"/>
    </resource>
    <resource identifier="R2" type="webcontent" href="t.html" adlcp:scormtype="sco"><file href="t.html"/></resource>
    <resource identifier="R3" type="webcontent" adlcp:scormtype="asset"><file href="s.js"/></resource>
  </resources>
  <manifest identifier="SUB">
    <organizations/>
    <resources><resource identifier="R4" type="webcontent" href="x.html"/></resources>
  </manifest>
  <adlcp:location>m.xml</adlcp:location>
</manifest>"""
