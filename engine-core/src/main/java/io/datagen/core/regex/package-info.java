/**
 * Texts of a regular expression, each as likely as any other, and the n-th of them in no time. A
 * pattern is read to a tree ({@link io.datagen.core.regex.Syntax}), made an automaton in which each
 * text has exactly one path ({@link io.datagen.core.regex.Determined}), whose texts are counted
 * ({@link io.datagen.core.regex.WordGraph}) and numbered ({@link io.datagen.core.regex.WordTable}).
 * Start with {@link io.datagen.core.regex.Language}.
 */
@NullMarked
package io.datagen.core.regex;

import org.jspecify.annotations.NullMarked;
