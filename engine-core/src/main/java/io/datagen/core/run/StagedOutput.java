package io.datagen.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written into a {@link Staging} folder and then moved to where they belong. What
 * stood there before is moved aside first and comes back should any move fail, so that an output is
 * never half old and half new. A signal may close it at any time: that waits for a commit that is
 * under way, and nothing can be written or committed after it.
 */
final class StagedOutput implements Output {
  private enum State {
    OPEN,
    COMMITTING,
    DONE,
    CLOSED
  }

  private final Path destination;
  private final Staging staging;
  private final Claims claims;
  private final boolean overwrite;
  private final boolean newFolder;
  private final Deque<Path> parents;
  private final Progress progress;

  /** Null where hashing would only take the one processor from those that write. */
  private final @Nullable HashThread hashing =
      Runtime.getRuntime().availableProcessors() > 1 ? new HashThread() : null;

  /** Guards all below. */
  private final Object lock = new Object();

  private State state = State.OPEN;
  private final Map<String, StagedFile> streams = new LinkedHashMap<>();
  private final Set<String> allocated = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  private StagedOutput(
      Path destination,
      Staging staging,
      Claims claims,
      boolean overwrite,
      boolean newFolder,
      Deque<Path> parents,
      Progress progress) {
    this.destination = destination;
    this.staging = staging;
    this.claims = claims;
    this.overwrite = overwrite;
    this.newFolder = newFolder;
    this.parents = parents;
    this.progress = progress;
  }

  /** An output in a folder that takes the place of whole entries. */
  static StagedOutput inFolder(
      Path folder, Predicate<String> replaced, boolean overwrite, Progress progress)
      throws IOException {
    return inFolder(folder, Claims.of(replaced), overwrite, progress);
  }

  /**
   * An output in a folder.
   *
   * @param folder made if it isn't there
   * @param claims which of the folder's entries this output takes the place of
   * @param overwrite whether there may be such entries
   */
  static StagedOutput inFolder(Path folder, Claims claims, boolean overwrite, Progress progress)
      throws IOException {
    Path absolute = plain(folder);
    boolean newFolder = !Files.exists(absolute);
    if (newFolder && Files.isSymbolicLink(absolute)) {
      throw new FileAlreadyExistsException(
          folder + " is a link to nothing; remove it, or name another --out");
    }
    if (!newFolder && !Files.isDirectory(absolute)) {
      throw new FileAlreadyExistsException(
          folder + " is a file; this format writes a folder, so name another --out");
    }
    if (!newFolder && !overwrite) {
      refuse(folder, standing(absolute, claims, Set.of()), claims);
    }
    Deque<Path> parents = new ArrayDeque<>();
    Path parent = existing(absolute.getParent(), parents);
    Staging staging =
        newFolder
            ? stage(parent, absolute.getFileName().toString(), parents)
            : stage(absolute, "output", parents);
    return new StagedOutput(absolute, staging, claims, overwrite, newFolder, parents, progress);
  }

  /** An output that is a single file, and its manifest beside it. */
  static StagedOutput ofFile(
      Path file, Predicate<String> replaced, boolean overwrite, Progress progress)
      throws IOException {
    Path absolute = plain(file);
    if (Files.isDirectory(absolute)) {
      throw new FileAlreadyExistsException(
          file + " is a folder; this format writes one file, so name a file as --out");
    }
    if (!overwrite && Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          file + " is there already; use --overwrite to replace it, or another --out");
    }
    String name = absolute.getFileName().toString();
    Deque<Path> parents = new ArrayDeque<>();
    Path parent = existing(absolute.getParent(), parents);
    Staging staging = stage(parent, name, parents);
    Claims claims = new Claims(replaced, name::equals, Set.of(), n -> false);
    return new StagedOutput(parent, staging, claims, overwrite, false, parents, progress);
  }

  /** Absolute, without any {@code .}; a {@code ..} stays, for it may follow a link. */
  private static Path plain(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path plain = absolute.getRoot();
    if (plain == null || absolute.getNameCount() == 0) {
      throw new IOException("the root folder can't be an output");
    }
    for (Path name : absolute) {
      plain = name.toString().equals(".") ? plain : plain.resolve(name);
    }
    return plain;
  }

  private static Path existing(@Nullable Path parent, Deque<Path> made) throws IOException {
    if (parent == null) {
      throw new IOException("the root folder can't be an output");
    }
    try {
      Relocation.makeFolders(parent, made);
    } catch (IOException | RuntimeException e) {
      Relocation.removeFolders(made);
      throw e;
    }
    return parent;
  }

  private static Staging stage(Path parent, String name, Deque<Path> made) throws IOException {
    try {
      return Staging.open(parent, name);
    } catch (IOException | RuntimeException e) {
      Relocation.removeFolders(made);
      throw e;
    }
  }

  @Override
  public ByteSink create(String name) throws IOException {
    synchronized (lock) {
      FileChannel channel =
          FileChannel.open(place(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      StagedFile file = new StagedFile(name, channel, new FileHash(hashing), progress);
      streams.put(name, file);
      return file;
    }
  }

  @Override
  public Path allocate(String name) throws IOException {
    synchronized (lock) {
      Path path = place(name);
      allocated.add(name);
      return path;
    }
  }

  private Path place(String name) throws IOException {
    synchronized (lock) {
      requireOpen();
      Path root = staging.resolve("files");
      Path path = root.resolve(name).normalize();
      if (!path.startsWith(root) || path.equals(root)) {
        throw new IllegalStateException("a format wants to write to " + name);
      }
      Files.createDirectories(path.getParent());
      names.add(root.relativize(path).getName(0).toString());
      return path;
    }
  }

  private void requireOpen() throws IOException {
    if (state == State.CLOSED) {
      throw new IOException("interrupted");
    }
    if (state != State.OPEN) {
      throw new IllegalStateException("the output is committed");
    }
  }

  @Override
  public Path scratch() throws IOException {
    synchronized (lock) {
      requireOpen();
      return Files.createDirectories(staging.resolve("scratch"));
    }
  }

  @Override
  public void add(String name, byte[] content) throws IOException {
    synchronized (lock) {
      Files.write(place(name), content);
    }
  }

  @Override
  public List<WrittenFile> files() throws IOException {
    List<StagedFile> written;
    List<String> named;
    synchronized (lock) {
      requireOpen();
      written = List.copyOf(streams.values());
      named = List.copyOf(allocated);
    }
    List<WrittenFile> files = new ArrayList<>();
    for (StagedFile file : written) {
      file.close();
      files.add(file.written());
    }
    for (String name : named) {
      files.add(read(name));
    }
    return files;
  }

  private WrittenFile read(String name) throws IOException {
    Path path = place(name);
    var digest = FileHash.sha256();
    byte[] buffer = new byte[1 << 20];
    try (var in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return new WrittenFile(name, -1, Files.size(path), HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void commit() throws IOException {
    synchronized (lock) {
      requireOpen();
      state = State.COMMITTING;
      Path files = Files.createDirectories(staging.resolve("files"));
      if (!becomesTheFolder(files)) {
        merge(files);
      }
      state = State.DONE;
    }
  }

  /** Whether there was no such folder, so that all could be moved at once. */
  private boolean becomesTheFolder(Path files) throws IOException {
    if (!newFolder || Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Files.move(files, destination, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException e) {
      if (Files.isDirectory(destination)) {
        // Another run was faster.
        return false;
      }
      throw e;
    }
  }

  private void merge(Path files) throws IOException {
    if (!Files.isDirectory(destination)) {
      throw new FileAlreadyExistsException(
          destination + " is no folder by now; name another --out");
    }
    List<Path> old = standing(destination, claims, names);
    if (!overwrite) {
      refuse(destination, old, claims);
    }
    Path aside = Files.createDirectories(staging.resolve(Staging.REPLACED));
    Relocation relocation = new Relocation();
    try {
      for (Path path : old) {
        relocation.move(destination.resolve(path), aside.resolve(path));
      }
      for (Path path : staged(files)) {
        Path to = destination.resolve(path);
        if (!overwrite && Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
          throw there(to);
        }
        relocation.move(files.resolve(path), to);
      }
      // Nobody needs it any more, should the process be killed before it is deleted.
      Files.move(aside, staging.resolve("done"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      if (!relocation.undo(e)) {
        staging.keep();
        throw new IOException(
            e.getMessage() + "; what could not be moved back is in " + staging.resolve(""), e);
      }
      throw e;
    }
  }

  /** What is moved: entries, but files one by one where a folder is shared. */
  private List<Path> staged(Path files) throws IOException {
    List<Path> staged = new ArrayList<>();
    for (String name : names) {
      Path path = files.resolve(name);
      if (claims.shared().contains(name) && Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(Files::isRegularFile).map(files::relativize).forEach(staged::add);
        }
      } else {
        staged.add(files.relativize(path));
      }
    }
    return staged;
  }

  /** What is in a folder that an output of these names would replace, by path below it. */
  private static List<Path> standing(Path folder, Claims claims, Set<String> names)
      throws IOException {
    List<Path> old = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean shared = claims.shared().contains(name);
        if (shared && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          try (Stream<Path> below = Files.walk(entry)) {
            below
                .filter(p -> claims.pieces().test(p.getFileName().toString()))
                .filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                .map(folder::relativize)
                .forEach(old::add);
          }
        } else if (shared || names.contains(name) || claims.replaced().test(name)) {
          old.add(folder.relativize(entry));
        }
      }
    }
    return old;
  }

  private static void refuse(Path folder, List<Path> old, Claims claims)
      throws FileAlreadyExistsException {
    for (Path path : old) {
      if (claims.guarded().test(path.toString())) {
        throw there(folder.resolve(path));
      }
    }
  }

  private static FileAlreadyExistsException there(Path path) {
    return new FileAlreadyExistsException(
        path + " is there already; use --overwrite to replace it, or another --out");
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (state == State.CLOSED) {
        return;
      }
      boolean done = state == State.DONE;
      state = State.CLOSED;
      streams.values().forEach(StagedFile::abandon);
      if (hashing != null) {
        hashing.close();
      }
      staging.close();
      if (!done) {
        Relocation.removeFolders(parents);
      }
    }
  }
}
