package io.datagen.core.plan;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.schema.Relationship;

/**
 * A relationship with the bounds in force.
 *
 * @param relationship as declared
 * @param fanOut who is whose child
 * @param parents rows of the parent
 * @param children rows of the child
 * @param minChildren the least that a parent has
 * @param maxChildren the most that a parent may have
 * @param boundedAbove whether the schema states that most, or a widened one is in force
 */
public record RelationshipPlan(
    Relationship relationship,
    FanOut fanOut,
    long parents,
    long children,
    long minChildren,
    long maxChildren,
    boolean boundedAbove) {}
