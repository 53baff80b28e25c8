package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.network.MavenSettings;
import io.datagen.bootstrap.network.RemoteOrigin;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of each repository come from. Nothing is read for that before a repository is
 * first asked. Thread-safe.
 */
public final class Repositories {
  private static final long SMALL = 20_000_000;
  private static final long LARGE = 2_000_000_000;

  private final Map<String, String> addresses;
  private final Set<String> confirmed;
  private final Home home;
  private final @Nullable String mirror;
  private final Map<String, String> environment;
  private final Patience patience;
  private final Transfer transfer;
  private @Nullable MavenSettings settings;
  private final Map<String, Origin> origins = new HashMap<>();

  /**
   * @param addresses by id
   * @param confirmed those ids whose address is not just a lock's word
   */
  Repositories(
      Map<String, String> addresses,
      Set<String> confirmed,
      Home home,
      @Nullable String mirror,
      Map<String, String> environment,
      Patience patience,
      Transfer transfer) {
    this.addresses = addresses;
    this.confirmed = confirmed;
    this.home = home;
    this.mirror = mirror;
    this.environment = environment;
    this.patience = patience;
    this.transfer = transfer;
  }

  /**
   * Checks an address before anything is asked of it.
   *
   * @param from what named it, for messages
   */
  public static void check(String address, String from) {
    RemoteOrigin.check(address, from);
  }

  /** Where a repository's files come from, or null for one that nobody named. */
  synchronized @Nullable Origin find(String id) {
    Origin origin = origins.get(id);
    String address = addresses.get(id);
    if (origin == null && (address != null || id.equals(Artifact.NESTED))) {
      origin = address == null ? new NestedOrigin() : remote(id, address);
      origins.put(id, origin);
    }
    return origin;
  }

  private Origin remote(String id, String address) {
    MavenSettings settings = this.settings;
    if (settings == null) {
      settings = new MavenSettings(environment);
      this.settings = settings;
    }
    String place = address.startsWith("file:") ? folder(address) : address;
    return settings.origin(id, place, mirror, confirmed.contains(id), patience);
  }

  /** A folder of the project's own has no root: the lock that names it is committed beside it. */
  private String folder(String address) {
    return address.startsWith("file:/")
        ? address
        : new File(home.root(), address.substring("file:".length())).toURI().toString();
  }

  /** The address of a repository, or of what stands for it. */
  public String address(String repository) {
    return origin(repository).address("");
  }

  /**
   * Asks a repository for nothing in particular.
   *
   * @return what it answered
   * @throws IOException with a message for people when it can't be reached
   */
  public String probe(String repository) throws IOException {
    try {
      return origin(repository).probe();
    } catch (IOException e) {
      throw new IOException(Reason.of(e), e);
    }
  }

  private Origin origin(String repository) {
    Origin origin = find(repository);
    if (origin == null) {
      throw new ProvisioningException("no repository is called " + repository);
    }
    return origin;
  }

  /**
   * Brings a file of which nothing is known.
   *
   * @return whether there is one
   * @throws ProvisioningException when the repository can't be asked
   */
  public boolean bring(String repository, String path, File into) {
    Origin origin = origin(repository);
    try {
      transfer.bring(path, origin, path.endsWith(".jar") ? LARGE : SMALL, into.toPath());
      return true;
    } catch (Origin.Missing e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningException("interrupted", e);
    } catch (IOException e) {
      throw new ProvisioningException(
          "can't fetch: "
              + Reason.of(e)
              + " (repository "
              + repository
              + ")\n  "
              + origin.address(path)
              + (e instanceof DiskFailure ? "" : "\ncheck the network, HTTPS_PROXY and --mirror"),
          e);
    }
  }
}
