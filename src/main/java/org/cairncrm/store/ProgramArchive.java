package org.cairncrm.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL's programs from the dependency that contains them, once per version, into a
 * directory of Cairn's own. In a shared directory under /tmp, any other user could place programs,
 * or delete them under a running server.
 */
final class ProgramArchive {
  private static final String PREFIX = "postgresql-";

  private ProgramArchive() {}

  /** Unpacks the programs into a directory. Used by the build, whose runs and tests share them. */
  public static void main(String[] directory) throws IOException {
    into(Path.of(directory[0]));
  }

  /**
   * Returns the programs under {@code directory}, after unpacking them if they are not there yet.
   */
  static Programs into(Path directory) throws IOException {
    byte[] packed = packed(System.getProperty("os.name"), System.getProperty("os.arch"));
    CRC32 sum = new CRC32();
    sum.update(packed);
    String name = PREFIX + HexFormat.of().toHexDigits((int) sum.getValue());
    Path home = directory.resolve(name);
    if (!Files.isDirectory(home)) {
      Path partial = directory.resolve("unpacking");
      FileSystemUtils.deleteRecursively(partial);
      OwnerOnly.createDirectories(partial);
      unpack(packed, partial);
      OwnerOnly.moveDurably(partial, home);
    }
    return new Programs(home);
  }

  /**
   * @throws StoreRefused when this jar contains no programs for this kind of machine
   */
  static byte[] packed(String system, String architecture) throws IOException {
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(named(system), architecture)) {
      return archive.readAllBytes();
    } catch (IllegalStateException missing) {
      throw new StoreRefused(
          "This jar contains no PostgreSQL server for %s on %s.".formatted(system, architecture),
          "Set spring.datasource.url (docs/operations.md, \"An external PostgreSQL\"), or use the"
              + " jar that contains PostgreSQL.",
          missing);
    }
  }

  /** The dependency's name for an operating system, which may differ from Java's. */
  private static String named(String system) {
    if (system.startsWith("Mac")) {
      return "Darwin";
    }
    return system.startsWith("Windows") ? "Windows" : system;
  }

  /** Removes the programs of other versions. Call it only when no process can be running them. */
  static void removeOthers(Programs kept, Path directory) throws IOException {
    for (Path other : unpackedIn(directory)) {
      if (!other.equals(kept.home())) {
        FileSystemUtils.deleteRecursively(other);
      }
    }
  }

  private static List<Path> unpackedIn(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }

  private static void unpack(byte[] packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(packed))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("An entry outside of the archive: " + entry.getName());
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean program = (entry.getMode() & 0100) != 0;
    if (program && !file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }
}
