package io.datagen.bootstrap.network;

import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.Origin;
import io.datagen.bootstrap.provision.Patience;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Maven's {@code settings.xml} of the user, or of {@code DATAGEN_SETTINGS}: read when something is
 * first fetched, never before. Thread-safe.
 */
public final class MavenSettings implements Supplier<@Nullable Settings> {
  /** Under which id the password of {@code --mirror} stands. */
  private static final String MIRROR = "datagen-mirror";

  private final Map<String, String> environment;
  private @Nullable Settings settings;
  private boolean read;

  /** Names of files and values of variables come from that environment. */
  public MavenSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The file that is read, whether it is there or not. */
  public File file() {
    String named = environment.get("DATAGEN_SETTINGS");
    return named == null || named.isEmpty()
        ? new File(System.getProperty("user.home", "."), ".m2/settings.xml")
        : new File(named);
  }

  @Override
  public synchronized @Nullable Settings get() {
    if (!read) {
      File file = file();
      if (file.isFile()) {
        settings = SettingsFile.read(file, environment);
      } else if (!environment.getOrDefault("DATAGEN_SETTINGS", "").isEmpty()) {
        throw new UsageException("DATAGEN_SETTINGS names no file: " + file);
      }
      read = true;
    }
    return settings;
  }

  /** Lines for a person on what is in force. */
  public List<String> describe(@Nullable String mirror, Map<String, String> repositories) {
    return InForce.lines(this, mirror, repositories);
  }

  /** The proxies of the environment, or of the file. */
  public Proxies proxies() {
    return new Proxies(environment, this);
  }

  /**
   * Where a repository's files come from.
   *
   * @param mirror what the command line says instead of all but folders, if it does
   * @param confirmed whether the user, rather than a lock that came with some project, says that
   *     this is the address of that id: a lock must not send our passwords where it likes
   */
  public Origin origin(
      String id, String address, @Nullable String mirror, boolean confirmed, Patience patience) {
    Connections connections = new Connections(patience, proxies());
    if (address.startsWith("file:")) {
      return new RemoteOrigin(address, Access.NONE, connections);
    }
    Settings known = get();
    if (mirror != null) {
      Access access = known == null ? Access.NONE : known.server(MIRROR);
      return new RemoteOrigin(mirror, access, connections);
    }
    if (known == null) {
      return new RemoteOrigin(address, Access.NONE, connections);
    }
    Mirror instead = known.mirror(id, address);
    if (instead == null) {
      Access access = known.server(id);
      boolean told = confirmed || known.names(id, address);
      return new RemoteOrigin(address, told ? access : access.withheld(), connections);
    }
    if (instead.blocked()) {
      throw new ProvisioningException(
          file() + " blocks the repository " + id + " (mirror " + instead.id() + ")");
    }
    RemoteOrigin.check(instead.url(), "the mirror " + instead.id() + " of " + file());
    return new RemoteOrigin(instead.url(), known.server(instead.id()), connections);
  }
}
