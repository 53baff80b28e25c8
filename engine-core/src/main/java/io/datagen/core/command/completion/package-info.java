/**
 * Scripts with which shells complete what is typed. {@link
 * io.datagen.core.command.completion.Vocabulary} is what there is to type; each shell has a class.
 */
@NullMarked
package io.datagen.core.command.completion;

import org.jspecify.annotations.NullMarked;
