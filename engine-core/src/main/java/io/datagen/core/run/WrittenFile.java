package io.datagen.core.run;

/**
 * A file of a finished run.
 *
 * @param name relative to the manifest's folder, {@code /} between folders
 * @param rows in it
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record WrittenFile(String name, long rows, long bytes, String sha256) {}
