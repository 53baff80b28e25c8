/**
 * Plugins from outside: resolving, showing, locking and forgetting them. Start reading at {@link
 * io.datagen.bootstrap.plugin.PluginAdder}. The jar carries this package as one nested jar, loaded
 * only when a plugin is added or removed; a run with a locked plugin needs nothing of it.
 */
@NullMarked
package io.datagen.bootstrap.plugin;

import org.jspecify.annotations.NullMarked;
