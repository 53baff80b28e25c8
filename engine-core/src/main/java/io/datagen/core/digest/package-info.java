/**
 * Digests of columns that depend neither on the rows' order nor on the format: what one schema and
 * seed give is the same in each. Start with {@link io.datagen.core.digest.TableDigest}.
 */
@NullMarked
package io.datagen.core.digest;

import org.jspecify.annotations.NullMarked;
