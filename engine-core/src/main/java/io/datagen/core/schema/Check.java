package io.datagen.core.schema;

import io.datagen.core.expression.Expression;
import io.datagen.core.source.Node;

/**
 * A boolean expression that every clean row satisfies.
 *
 * @param node where it stands
 * @param text as written
 */
public record Check(Node node, String text, Expression expression) {}
