package io.datagen.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Files that are written into a {@link Staging} folder and then moved to where they belong. What
 * stood there before is moved aside first and comes back should any move fail, so that an output is
 * never half old and half new.
 */
final class StagedOutput implements Output {
  private final Path destination;
  private final Staging staging;
  private final Predicate<String> replaced;
  private final boolean newFolder;
  private final Progress progress;
  private final Map<String, StagedFile> streams = new LinkedHashMap<>();
  private final Set<String> allocated = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  private StagedOutput(
      Path destination,
      Staging staging,
      Predicate<String> replaced,
      boolean newFolder,
      Progress progress) {
    this.destination = destination;
    this.staging = staging;
    this.replaced = replaced;
    this.newFolder = newFolder;
    this.progress = progress;
  }

  /**
   * An output in a folder.
   *
   * @param folder made if it isn't there
   * @param replaced which of the folder's entries this output takes the place of
   * @param overwrite whether there may be such entries
   */
  static StagedOutput inFolder(
      Path folder, Predicate<String> replaced, boolean overwrite, Progress progress)
      throws IOException {
    Path absolute = folder.toAbsolutePath();
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw new FileAlreadyExistsException(
          folder + " is a file; this format writes a folder, so name another --out");
    }
    boolean newFolder = !Files.exists(absolute);
    if (!newFolder && !overwrite) {
      try (var entries = Files.newDirectoryStream(absolute)) {
        for (Path entry : entries) {
          if (replaced.test(entry.getFileName().toString())) {
            throw new FileAlreadyExistsException(
                folder.resolve(entry.getFileName())
                    + " is there already; use --overwrite to replace it, or another --out");
          }
        }
      }
    }
    Path parent = existing(absolute.getParent());
    Staging staging =
        newFolder
            ? Staging.open(parent, absolute.getFileName().toString())
            : Staging.open(absolute, "output");
    return new StagedOutput(absolute, staging, replaced, newFolder, progress);
  }

  private static Path existing(@org.jspecify.annotations.Nullable Path parent) throws IOException {
    if (parent == null) {
      throw new IOException("the root folder can't be an output");
    }
    Files.createDirectories(parent);
    return parent;
  }

  /** An output that is a single file, and its manifest beside it. */
  static StagedOutput ofFile(
      Path file, Predicate<String> replaced, boolean overwrite, Progress progress)
      throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      throw new FileAlreadyExistsException(
          file + " is a folder; this format writes one file, so name a file as --out");
    }
    if (!overwrite && Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          file + " is there already; use --overwrite to replace it, or another --out");
    }
    Path parent = existing(absolute.getParent());
    Staging staging = Staging.open(parent, absolute.getFileName().toString());
    return new StagedOutput(parent, staging, replaced, false, progress);
  }

  @Override
  public ByteSink create(String name) throws IOException {
    FileChannel channel =
        FileChannel.open(place(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    StagedFile file = new StagedFile(name, channel, true, progress);
    streams.put(name, file);
    return file;
  }

  @Override
  public Path allocate(String name) throws IOException {
    Path path = place(name);
    allocated.add(name);
    return path;
  }

  private Path place(String name) throws IOException {
    Path root = staging.resolve("files");
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root) || path.equals(root)) {
      throw new IllegalStateException("a format wants to write to " + name);
    }
    Files.createDirectories(path.getParent());
    names.add(root.relativize(path).getName(0).toString());
    return path;
  }

  @Override
  public Path scratch() throws IOException {
    return Files.createDirectories(staging.resolve("scratch"));
  }

  @Override
  public void add(String name, byte[] content) throws IOException {
    Files.write(place(name), content);
  }

  @Override
  public List<WrittenFile> files() throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    for (StagedFile file : streams.values()) {
      file.close();
      files.add(file.written());
    }
    for (String name : allocated) {
      files.add(read(name));
    }
    return files;
  }

  private WrittenFile read(String name) throws IOException {
    Path path = place(name);
    var digest = StagedFile.sha256();
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
    Path files = staging.resolve("files");
    if (newFolder) {
      Files.createDirectories(files);
      Files.move(files, destination, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path aside = Files.createDirectories(staging.resolve("replaced"));
    Map<Path, Path> moved = new LinkedHashMap<>();
    try {
      for (Path old : toReplace()) {
        move(old, aside.resolve(old.getFileName()), moved);
      }
      for (String name : names) {
        move(files.resolve(name), destination.resolve(name), moved);
      }
    } catch (IOException e) {
      List<Path> back = new ArrayList<>(moved.keySet());
      java.util.Collections.reverse(back);
      for (Path from : back) {
        Files.move(moved.get(from), from, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private List<Path> toReplace() throws IOException {
    List<Path> old = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(destination)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (names.contains(name) || replaced.test(name)) {
          old.add(entry);
        }
      }
    }
    return old;
  }

  private static void move(Path from, Path to, Map<Path, Path> moved) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    moved.put(from, to);
  }

  @Override
  public void close() {
    for (StagedFile file : streams.values()) {
      try {
        file.close();
      } catch (IOException e) {
        // It goes with its folder.
      }
    }
    staging.close();
  }
}
