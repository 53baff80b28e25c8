/**
 * What a format is: implement {@link io.datagen.api.format.FormatPlugin}, name it in {@code
 * META-INF/services}, and pass {@code FormatContractTest}. A plugin turns batches into bytes and
 * back; it generates nothing and validates only what is its format's own.
 */
@NullMarked
package io.datagen.api.format;

import org.jspecify.annotations.NullMarked;
