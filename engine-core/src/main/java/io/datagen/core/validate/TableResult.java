package io.datagen.core.validate;

import java.util.List;
import java.util.Map;

/**
 * What the pass over one table found.
 *
 * @param counts of its rows
 * @param dirt expected and found, by kind
 */
record TableResult(
    String table,
    ValidationReport.Table counts,
    List<Check> checks,
    Map<String, ValidationReport.Dirt> dirt) {}
