package io.datagen.core.corruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.Fault;
import io.datagen.core.source.SchemaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorruptionSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mising_rate: 0.1|test.yaml:1:1: mising_rate: unknown key 'mising_rate'; did you mean"
            + " 'missing_rate'? (valid: missing_rate, missing_by_column, type_noise, outlier_rate,"
            + " duplicate_rate)",
        "typo_rate: 0.1|test.yaml:1:1: typo_rate: 'typo_rate' is not supported by this version"
            + " yet",
        "missing_rate: 1.5|test.yaml:1:15: missing_rate: expected a probability from 0 to 1, not"
            + " 1.5",
        "missing_rate: often|test.yaml:1:15: missing_rate: expected a finite number, not the text"
            + " 'often'",
        "missing_by_column: 0.1|test.yaml:1:20: missing_by_column: expected a mapping, not the"
            + " float 0.1",
        "missing_by_column: {pirce: 0.1}|test.yaml:1:28: missing_by_column.pirce: the table has no"
            + " column 'pirce'; did you mean 'price'? (valid: id, price, tags)",
        "missing_by_column: {id: 0.1}|test.yaml:1:25: missing_by_column.id: 'id' is a key that"
            + " other tables refer to and is never corrupted; take it out of missing_by_column",
        "type_noise: {price: {value: x}}|test.yaml:1:21: type_noise.price: the key 'rate' is"
            + " missing",
        "type_noise: {price: {rate: 1, value: null}}|test.yaml:1:38: type_noise.price.value: a"
            + " null is no noise; use missing_by_column",
        "type_noise: {tags: {rate: 0.5}}|test.yaml:1:20: type_noise.tags: 'tags' is nested and"
            + " can't hold a text instead",
      })
  void aWrongKeyIsAFaultAtItsPlace(String yaml, String message) {
    DirtyTable table = table();
    table.corruption(yaml).overlay();
    SchemaException e = assertThrows(SchemaException.class, table.faults::throwIfAny);
    assertEquals(List.of(message), e.faults().stream().map(Fault::toString).toList());
  }

  @Test
  void aWrongNameIsAFaultUnderTheCleanProfileToo() {
    DirtyTable table = table().corruption("missing_by_column: {pirce: 0.1}").profile("fast");
    table.overlay();
    assertEquals(1, table.faults.count());
  }

  @Test
  void aProfileMayNameAnotherTablesColumn() {
    DirtyTable table = table().profiles("profiles: {own: {missing_by_column: {elsewhere: 0.5}}}");
    Overlay overlay = table.profile("own").overlay();
    assertEquals(0, table.faults.count());
    assertTrue(overlay.isClean());
  }

  @Test
  void aBuiltInProfileCannotBeRedefined() {
    DirtyTable table = table().profiles("profiles: {dirty: {}, mine: {outlier_rate: 0.1}}");
    SchemaException e = assertThrows(SchemaException.class, table.faults::throwIfAny);
    assertEquals(
        "test.yaml:1:19: profiles.dirty: the profile 'dirty' is built in; choose a new name",
        e.getMessage());
  }

  @Test
  void everyKeyOfTheLanguageIsKnownOrRefusedAsLater() {
    for (String key :
        List.of(
            "typo_rate",
            "case_rate",
            "whitespace_rate",
            "encoding_rate",
            "swap_columns",
            "date_format_rate",
            "unit_error_rate",
            "truncate_rate",
            "near_duplicate_rate",
            "orphan_rate")) {
      DirtyTable table = table();
      table.corruption(key + ": 0.1\nx-note: 1");
      SchemaException e = assertThrows(SchemaException.class, table.faults::throwIfAny);
      assertEquals(
          "'" + key + "' is not supported by this version yet", e.faults().get(0).message());
    }
  }

  @Test
  void aRateThatFindsNoColumnWarnsAndDoesNothing() {
    DirtyTable table =
        new DirtyTable()
            .column("id", DirtyTable.INTEGER, OverlayColumn.Protection.ID)
            .corruption("{missing_rate: 0.5, outlier_rate: 0.5}");
    assertTrue(table.overlay().isClean());
    assertEquals(
        List.of(
            "test.yaml:1:16: missing_rate: missing_rate does nothing here: the table has no"
                + " unprotected column",
            "test.yaml:1:35: outlier_rate: outlier_rate does nothing here: the table has no"
                + " unprotected integer, float or decimal column"),
        table.faults.warnings().stream().map(Fault::toString).toList());
  }

  @Test
  void aProfilesRateThatFindsNoColumnIsSilent() {
    DirtyTable table =
        new DirtyTable().column("id", DirtyTable.INTEGER, OverlayColumn.Protection.ID);
    assertTrue(table.profile("dirty").overlay().isClean());
    assertEquals(List.of(), table.faults.warnings());
  }

  private static DirtyTable table() {
    return new DirtyTable()
        .column("id", DirtyTable.INTEGER, OverlayColumn.Protection.PARENT_KEY)
        .column("price", DirtyTable.FLOAT)
        .column("tags", DirtyTable.OBJECT);
  }
}
