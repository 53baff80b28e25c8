/**
 * Texts that computers and banks read: addresses of networks, card numbers, IBANs, URLs, and filler
 * text. Each kind numbers all of its values, so that distinct ones are a permutation of numbers;
 * start with {@link io.datagen.core.code.Code}. A new one is a file and a line in {@link
 * io.datagen.core.code.CodeTypes}.
 */
@NullMarked
package io.datagen.core.code;

import org.jspecify.annotations.NullMarked;
