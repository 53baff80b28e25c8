package io.datagen.core.validate;

import java.util.List;
import java.util.Map;

/**
 * What the pass over one table found.
 *
 * @param rows that were there
 * @param dirt expected and found, by kind
 */
record TableResult(
    String table, long rows, List<Check> checks, Map<String, ValidationReport.Dirt> dirt) {}
