/**
 * Is this artifact what the schema says? Each table is read once, and every batch is made again
 * beside it: what differs is named, and what the schema promises is judged on the cells as read.
 * Start with {@link io.datagen.core.validate.Validation}; {@link
 * io.datagen.core.validate.TableAudit} is the pass over one table.
 */
@NullMarked
package io.datagen.core.validate;

import org.jspecify.annotations.NullMarked;
