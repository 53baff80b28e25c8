package io.datagen.bootstrap;

import java.io.PrintStream;
import java.util.List;

/**
 * The cold side of the bootstrap: what is needed only when something has to be fetched or told.
 * Most starts never load a class of it.
 */
public interface Provisioning {

  /**
   * Makes jars be there that the index doesn't vouch for: hashes, fetches, indexes them.
   *
   * @param purpose what they are for, for people
   * @throws ProvisioningException when they can't be had
   */
  void provision(List<Artifact> doubtful, String purpose);

  /**
   * Puts the plugins that the options name into the user's lock.
   *
   * @throws ProvisioningException when they can't be resolved, or the lock must not change
   */
  void add();

  /** Runs one of the bootstrap's own commands and answers its exit code. */
  int command(Arguments arguments, PrintStream out);
}
