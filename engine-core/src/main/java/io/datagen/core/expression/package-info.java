/**
 * The expression language of schemas: text becomes a {@link io.datagen.core.expression.Expression},
 * that becomes a {@link io.datagen.core.expression.TypedExpression} once the columns are known, and
 * that becomes a kernel.
 *
 * <p>Start with {@code Parser} (text to {@code Syntax}), {@code Typing} ({@code Syntax} to {@code
 * Term}), {@code Operation} (what runs), {@code Functions} (the one list of functions). There is no
 * way from here to a class, a file or a process: a call can only name a function of that list.
 */
@NullMarked
package io.datagen.core.expression;

import org.jspecify.annotations.NullMarked;
