/**
 * Datafaker's lists as pools: names, cities, streets. Its YAML files are read here as they are, and
 * their patterns written out into plain lists, so that what generates has nothing left to
 * interpret. Start with {@link io.datagen.plugin.datafaker.DatafakerDictionaries}.
 */
@NullMarked
package io.datagen.plugin.datafaker;

import org.jspecify.annotations.NullMarked;
