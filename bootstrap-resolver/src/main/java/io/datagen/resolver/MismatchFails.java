package io.datagen.resolver;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferResource;

/**
 * A file that differs from the checksum beside it is refused; one without a checksum is taken, as
 * from a folder that somebody filled by hand. What is trusted later is the lock's own hash.
 */
final class MismatchFails implements ChecksumPolicyProvider {

  @Override
  public ChecksumPolicy newChecksumPolicy(
      RepositorySystemSession session,
      RemoteRepository repository,
      TransferResource resource,
      String policy) {
    return new Policy();
  }

  @Override
  public String getEffectiveChecksumPolicy(
      RepositorySystemSession session, String policy1, String policy2) {
    return policy1;
  }

  private static final class Policy implements ChecksumPolicy {
    @Override
    public boolean onChecksumMatch(String algorithm, ChecksumKind kind) {
      return true;
    }

    @Override
    public void onChecksumMismatch(
        String algorithm, ChecksumKind kind, ChecksumFailureException failure)
        throws ChecksumFailureException {
      throw failure;
    }

    @Override
    public void onChecksumError(
        String algorithm, ChecksumKind kind, ChecksumFailureException failure) {}

    @Override
    public void onNoMoreChecksums() {}

    @Override
    public void onTransferRetry() {}

    @Override
    public boolean onTransferChecksumFailure(ChecksumFailureException failure) {
      return false;
    }
  }
}
