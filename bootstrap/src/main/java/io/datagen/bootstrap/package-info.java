/**
 * The launcher: finds the root, provisions the jars a command needs by lock, and hands over to the
 * engine through isolated class loaders.
 *
 * <p>Start reading at {@link io.datagen.bootstrap.Main}. Nothing but the JDK may be used here, and
 * what runs on every start avoids lambdas, regular expressions and {@code String.format}: each
 * costs 8 to 20 ms of a start that takes 40.
 */
@NullMarked
package io.datagen.bootstrap;

import org.jspecify.annotations.NullMarked;
