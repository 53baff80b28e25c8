package io.datagen.plugin.parquet;

/**
 * A smallest and a largest value, each as it stands in a file.
 *
 * @param least plain, without a length
 * @param most plain, without a length
 */
record Bounds(byte[] least, byte[] most) {
  /** Of two sets of values together. */
  Bounds union(Physical physical, Bounds other) {
    return new Bounds(
        Order.compare(physical, other.least, least) < 0 ? other.least : least,
        Order.compare(physical, other.most, most) > 0 ? other.most : most);
  }
}
