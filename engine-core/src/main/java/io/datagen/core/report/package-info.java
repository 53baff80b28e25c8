/**
 * A validation's findings as files and text: JSON, JUnit XML, an HTML page, lines for a terminal.
 * The only user of Jackson's databind. Start with {@link io.datagen.core.report.ReportFile}.
 */
@NullMarked
package io.datagen.core.report;

import org.jspecify.annotations.NullMarked;
