/** What runs while the bootstrap is built; left out of its jar. */
@NullMarked
package io.datagen.bootstrap.build;

import org.jspecify.annotations.NullMarked;
