/**
 * Column types of people and places. Columns of one row agree because they read the same hidden
 * record, a person or an address, keyed by the table and the record's name and not by any column:
 * adding a name moves no e-mail. Start with {@link io.datagen.core.person.PersonTypes}.
 */
@NullMarked
package io.datagen.core.person;

import org.jspecify.annotations.NullMarked;
