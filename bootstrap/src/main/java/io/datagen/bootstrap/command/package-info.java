/**
 * The bootstrap's own commands. Start reading at {@link io.datagen.bootstrap.command.Commands}. The
 * jar carries this package as one nested jar, loaded only for such a command.
 */
@NullMarked
package io.datagen.bootstrap.command;

import org.jspecify.annotations.NullMarked;
