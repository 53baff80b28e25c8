/**
 * Hints on schemas that are right but might be better. A rule is a line in {@link
 * io.datagen.core.lint.Rules}; start with {@link io.datagen.core.lint.Lint}.
 */
@NullMarked
package io.datagen.core.lint;

import org.jspecify.annotations.NullMarked;
