package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the locks write it. */
public final class Hash {
  private static final String DIGITS = "0123456789abcdef";

  private Hash() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static String of(File file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new FileInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return hex(digest.digest());
  }

  /** Whether the file has the locked size and bytes; reads all of it. */
  public static boolean matches(Artifact artifact, File jar) {
    if (jar.length() != artifact.size() || !jar.isFile()) {
      return false;
    }
    try {
      return of(jar).equals(artifact.sha256());
    } catch (IOException e) {
      return false; // unreadable counts as damaged: it is fetched again
    }
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      text.append(DIGITS.charAt((b >> 4) & 15)).append(DIGITS.charAt(b & 15));
    }
    return text.toString();
  }
}
