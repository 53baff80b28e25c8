package io.datagen.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datagen.core.validate.Check;
import io.datagen.core.validate.Finding;
import io.datagen.core.validate.ValidationReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {
  private static final String NASTY = "<b>&\"'\u0007\u001b[31m \u0130 \uD83D\uDE00";

  @Test
  void jsonHasTheKeysOfTheContractInOrder() throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(JsonReport.of(failed(), "datagen 0.1.0"));
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    assertEquals(
        List.of(
            "report_version",
            "tool",
            "ok",
            "valid",
            "summary",
            "generator",
            "schema_path",
            "out_path",
            "seed",
            "duration_ms",
            "rows_checked",
            "checks",
            "errors",
            "stats",
            "corruption"),
        keys);
    assertFalse(json.get("ok").booleanValue());
    assertEquals(42, json.get("seed").longValue());
    assertEquals(12_345, json.get("rows_checked").longValue());
    assertEquals(3, json.get("corruption").get("missing").get("expected").longValue());
    JsonNode replay = json.get("checks").get(1);
    assertEquals("replay:orders", replay.get("name").textValue());
    assertEquals(1, replay.get("details").get("changed_cells").longValue());
    JsonNode example = replay.get("details").get("examples").get(0);
    assertEquals(17, example.get("row").longValue());
    assertEquals(NASTY, example.get("found").textValue());
    assertFalse(example.has("key"));
    assertEquals("replay:orders: it reads " + NASTY, json.get("errors").get(0).textValue());
    assertEquals(12_345, json.at("/stats/tables/orders/rows").longValue());
  }

  @Test
  void jsonIsTheSameTextEverywhere() {
    String text = JsonReport.of(failed(), "t");
    assertTrue(text.startsWith("{\n  \"report_version\" : 1,\n"), text);
    assertFalse(text.contains("\r"));
  }

  @Test
  void junitIsXmlWithACaseForEveryCheck() throws Exception {
    Element suite = xml(JunitReport.of(failed()));
    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("1.234", suite.getAttribute("time"));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertEquals("1 cells differ", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("\uD83D\uDE00"));
    Element broken = xml(JunitReport.of(unreadable()));
    assertEquals("1", broken.getAttribute("errors"));
    assertEquals(1, broken.getElementsByTagName("error").getLength());
  }

  @Test
  void htmlEscapesCellsAndLoadsNothing() {
    String page = HtmlReport.of(failed(), "datagen 0.1.0");
    assertTrue(page.contains("not valid"));
    assertTrue(page.contains("&lt;b&gt;&amp;&quot;&#39;"));
    assertFalse(page.contains("<b>"));
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("http"));
    assertTrue(page.contains("12,345"));
    assertTrue(page.contains("class=\"short\" style=\"width:66.7%\""), page);
  }

  @Test
  void textSaysWhatIsWrongBeneathItsTable() {
    assertEquals(
        """
        FAIL  orders          12,345 rows  1 of 1 checks failed
        FAIL    replay:orders: 1 cells differ
                it reads <b>&"'\uFFFD\uFFFD[31m \u0130 \uD83D\uDE00
        ok    tables: as they should be
              declared dirt found: missing 2 of 3
        FAIL  1 of 2 checks failed (1.2 s)
        """,
        TextReport.of(failed(), false));
    assertTrue(TextReport.of(failed(), true).startsWith("\u001b[31mFAIL\u001b[0m  orders"));
  }

  @Test
  void aFileIsWrittenWholeOverAnOlderOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    ReportFile.write(file, "n\u00e9w");
    assertEquals("n\u00e9w", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
    IOException e =
        assertThrows(
            IOException.class, () -> ReportFile.write(folder.resolve("no/report.json"), "x"));
    assertTrue(String.valueOf(e.getMessage()).endsWith("does not exist"));
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  private static ValidationReport failed() {
    Finding finding = new Finding("orders", 17, "note", null, "a", NASTY, "it reads " + NASTY);
    return new ValidationReport(
        true,
        "csv",
        "shop.yaml",
        "out",
        42,
        List.of(
            new Check("tables", "", true, "as they should be", Map.of(), Map.of(), List.of()),
            new Check(
                "replay",
                "orders",
                false,
                "1 cells differ",
                Map.of("changed_cells", 1L),
                Map.of("method", "replay"),
                List.of(finding))),
        Map.of("orders", new ValidationReport.Table(12_345, 12_345, 5)),
        Map.of("missing", new ValidationReport.Dirt(3, 2)),
        1234);
  }

  private static ValidationReport unreadable() {
    return new ValidationReport(
        false,
        "csv",
        "shop.yaml",
        "out",
        42,
        List.of(
            new Check(
                "readable",
                "",
                false,
                "it can't be read",
                Map.of(),
                Map.of(),
                List.of(Finding.of(null, "out does not exist")))),
        Map.of(),
        Map.of(),
        1);
  }
}
