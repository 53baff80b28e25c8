package io.datagen.core.dictionary;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.column.Dictionaries;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One locale's lists as the bytes of a file: a magic number and the format's version, a CRC-32C of
 * all that follows, the SHA-256 of the lists, library, locale and the lists' names, counts and
 * lengths, then their lines in UTF-8. Lists are decoded when they are asked for. Thread-safe.
 *
 * <p>The SHA-256 says which lists these are, and is compared with the pinned one as it stands; the
 * CRC tells damage. Computing the SHA-256 on each read would cost a small run 30 ms, most of it for
 * loading the JDK's providers.
 */
final class Pool implements Dictionaries {
  private static final int MAGIC = 0x4450_4f4c;
  private static final int VERSION = 1;
  private static final int CHECKED_FROM = 16;
  private static final int SHA = 32;

  private final byte[] bytes;
  private final String sha256;
  private final String library;
  private final String locale;
  private final Map<String, Extent> extents;

  /** Where the lines start. */
  private final int data;

  private final Map<String, Dictionary> decoded = new HashMap<>();

  private record Extent(int count, int from, int length) {}

  private Pool(byte[] bytes, ByteBuffer in) {
    this.bytes = bytes;
    byte[] digest = new byte[SHA];
    in.position(CHECKED_FROM);
    in.get(digest);
    this.sha256 = HexFormat.of().formatHex(digest);
    this.library = text(in);
    this.locale = text(in);
    Map<String, Extent> found = new LinkedHashMap<>();
    int lists = in.getInt();
    int from = 0;
    for (int i = 0; i < lists; i++) {
      String name = text(in);
      Extent extent = new Extent(in.getInt(), from, in.getInt());
      found.put(name, extent);
      from += extent.length;
    }
    this.extents = found;
    this.data = in.position();
  }

  /** Reads a file's bytes; empty where they are damaged or of another version. */
  static Optional<Pool> decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < CHECKED_FROM + SHA || in.getInt() != MAGIC || in.getInt() != VERSION) {
      return Optional.empty();
    }
    return in.getLong() == crc(bytes) ? Optional.of(new Pool(bytes, in)) : Optional.empty();
  }

  /** The file's bytes of these lists. */
  static byte[] encode(String library, String locale, Map<String, List<String>> lists) {
    try {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      DataOutputStream out = new DataOutputStream(header);
      out.writeUTF(library);
      out.writeUTF(locale);
      out.writeInt(lists.size());
      for (Map.Entry<String, List<String>> list : lists.entrySet()) {
        byte[] lines = lines(list.getKey(), list.getValue());
        out.writeUTF(list.getKey());
        out.writeInt(list.getValue().size());
        out.writeInt(lines.length);
        data.write(lines);
      }
      digest.update(header.toByteArray());
      digest.update(data.toByteArray());
      byte[] bytes = new byte[CHECKED_FROM + SHA + header.size() + data.size()];
      ByteBuffer.wrap(bytes)
          .putInt(MAGIC)
          .putInt(VERSION)
          .putLong(0)
          .put(digest.digest())
          .put(header.toByteArray())
          .put(data.toByteArray());
      ByteBuffer.wrap(bytes).putLong(8, crc(bytes));
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] lines(String name, List<String> list) {
    StringBuilder lines = new StringBuilder();
    for (String line : list) {
      if (line.indexOf('\n') >= 0) {
        throw new PoolException("the dictionary '" + name + "' has an entry of two lines: " + line);
      }
      lines.append(line).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
    return crc.getValue();
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[in.getShort() & 0xffff];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Of the lists, in hexadecimal. */
  String sha256() {
    return sha256;
  }

  /** Whether it is this library's and this locale's. */
  boolean isOf(String library, String locale) {
    return this.library.equals(library) && this.locale.equals(locale);
  }

  @Override
  public boolean has(String name) {
    return extents.containsKey(name);
  }

  @Override
  public Dictionary list(String name) {
    synchronized (decoded) {
      Dictionary list = decoded.get(name);
      if (list == null) {
        list = decodeList(name);
        decoded.put(name, list);
      }
      return list;
    }
  }

  private Dictionary decodeList(String name) {
    Extent extent = extents.get(name);
    if (extent == null) {
      throw new IllegalArgumentException(
          "the locale " + locale + " has no dictionary '" + name + "', but " + extents.keySet());
    }
    String lines = new String(bytes, data + extent.from, extent.length, StandardCharsets.UTF_8);
    List<String> list = new ArrayList<>(extent.count);
    for (int from = 0; from < lines.length(); ) {
      int end = lines.indexOf('\n', from);
      list.add(lines.substring(from, end));
      from = end + 1;
    }
    if (list.size() != extent.count) {
      throw new IllegalStateException(
          "dictionary " + name + ": " + list.size() + " lines, not " + extent.count);
    }
    return Dictionary.of(list);
  }
}
