/**
 * Everything that knows of networks: connections, redirects, proxies, passwords, Maven's settings.
 * Start reading at {@link io.datagen.bootstrap.network.RemoteOrigin}. The jar carries this package
 * as one nested jar, read only when something has to be fetched.
 */
@NullMarked
package io.datagen.bootstrap.network;

import org.jspecify.annotations.NullMarked;
