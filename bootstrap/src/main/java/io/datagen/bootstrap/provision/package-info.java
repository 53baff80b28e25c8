/**
 * The cold side of the bootstrap: fetching, verifying, and the bootstrap's own commands. Start
 * reading at {@link io.datagen.bootstrap.provision.Provisioner}. The jar carries this package as
 * one nested jar, loaded only when it is needed.
 */
@NullMarked
package io.datagen.bootstrap.provision;

import org.jspecify.annotations.NullMarked;
