/**
 * The keys of the schema language, each with its kind of value, its default and a sentence. Parsers
 * allow the keys that stand here and no others; the JSON Schema, {@code datagen schema} and the
 * tables of the reference page are written from them.
 *
 * <p>To add a key:
 *
 * <ol>
 *   <li>find the list that its parser allows: {@code schema.*Keys}, {@code StreamKeys}, a column
 *       type's {@code keys()}, {@code Distributions}, a {@code DirtKind}'s {@code keys()};
 *   <li>add {@code Key.of("name", Kind.FLAG, "What it means, in one sentence.").standard("false")}
 *       there; {@link io.datagen.core.language.Kind} has the kinds, {@link
 *       io.datagen.core.language.Rule} what keys demand of each other;
 *   <li>a mapping of a new form is a {@code Keys} of its own, named in {@code schema.Languages};
 *   <li>run {@code mvn -o -q -pl engine-core -am test -Dtest=LanguageFilesTest -Dupdate} (with
 *       {@code -Dsurefire.failIfNoSpecifiedTests=false}), which writes {@code
 *       schemas/datagen.schema.json} and the tables of {@code docs/reference/schema.md} anew;
 *   <li>the same with {@code -Dtest=FaultMessagesTest} renews the lists in faults' messages.
 * </ol>
 */
@NullMarked
package io.datagen.core.language;

import org.jspecify.annotations.NullMarked;
