/**
 * What a user types. The only user of picocli and of standard output. Start with {@link
 * io.datagen.core.command.Main}.
 */
@NullMarked
package io.datagen.core.command;

import org.jspecify.annotations.NullMarked;
