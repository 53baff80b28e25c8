/**
 * Resolves what a module depends on and writes it down as a lock. Start reading at {@link
 * io.datagen.resolver.LockWriter}.
 */
@NullMarked
package io.datagen.resolver;

import org.jspecify.annotations.NullMarked;
