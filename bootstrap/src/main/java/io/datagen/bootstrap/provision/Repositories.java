package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the files of each repository come from. */
public final class Repositories {
  private static final long SMALL = 20_000_000;
  private static final long LARGE = 2_000_000_000;

  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Transfer transfer;

  /**
   * @param addresses by id; a mirror that the options name stands for all of them but folders
   */
  Repositories(
      Map<String, String> addresses,
      Home home,
      Options options,
      Patience patience,
      Proxies proxies,
      Transfer transfer) {
    this.transfer = transfer;
    origins.put(Artifact.NESTED, new NestedOrigin());
    addresses.forEach(
        (id, address) ->
            origins.put(
                id,
                new RemoteOrigin(
                    address(address, home, options.mirror),
                    patience.connect(),
                    patience.read(),
                    proxies)));
  }

  private static String address(String address, Home home, @Nullable String mirror) {
    if (!address.startsWith("file:")) {
      return mirror == null ? address : mirror;
    }
    // a folder of the project's own: the lock that names it is committed beside it
    return address.startsWith("file:/")
        ? address
        : new File(home.root(), address.substring("file:".length())).toURI().toString();
  }

  /**
   * Checks an address before anything is asked of it.
   *
   * @param from what named it, for messages
   */
  public static void check(String address, String from) {
    RemoteOrigin.check(address, from);
  }

  Map<String, Origin> origins() {
    return origins;
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
    Origin origin = origins.get(repository);
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
