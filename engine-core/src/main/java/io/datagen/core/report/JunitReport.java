package io.datagen.core.report;

import io.datagen.core.validate.Check;
import io.datagen.core.validate.Finding;
import io.datagen.core.validate.ValidationReport;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML, a test case a check, for what shows test results in CI. */
public final class JunitReport {
  private JunitReport() {}

  /** The XML. */
  public static String of(ValidationReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(report, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can't fail to be written to", e);
    }
    return text.append('\n').toString();
  }

  private static void write(ValidationReport report, XMLStreamWriter xml)
      throws XMLStreamException {
    long failed = report.checks().stream().filter(c -> !c.ok()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean("datagen validate " + report.schemaPath()));
    xml.writeAttribute("tests", Integer.toString(report.checks().size()));
    xml.writeAttribute("failures", Long.toString(report.readable() ? failed : 0));
    xml.writeAttribute("errors", Long.toString(report.readable() ? 0 : failed));
    xml.writeAttribute(
        "time", String.format(Locale.ROOT, "%.3f", report.durationMillis() / 1000.0));
    for (Check check : report.checks()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", check.kind());
      xml.writeAttribute("name", clean(check.name()));
      if (!check.ok()) {
        xml.writeStartElement(report.readable() ? "failure" : "error");
        xml.writeAttribute("message", clean(check.summary()));
        xml.writeCharacters(
            clean(
                check.examples().stream().map(Finding::message).collect(Collectors.joining("\n"))));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** Cells may hold characters that no XML may, not even escaped. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c < 0xD800
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
