/**
 * The program as its users see it: the jar is run as a process, and what it wrote is judged by
 * others (the programs under {@code src/test/python}, sqlite3). Start with {@link
 * io.datagen.integration.Datagen}.
 */
@NullMarked
package io.datagen.integration;

import org.jspecify.annotations.NullMarked;
