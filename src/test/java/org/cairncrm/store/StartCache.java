package org.cairncrm.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Java's cache of Cairn's classes, recorded at one start and used by the others, which then take
 * half of the processor's time. It needs the classes in a jar, as users start them.
 */
final class StartCache {
  private static final Path CLASSES = Path.of("target", "classes");

  /** Beside each other: the cache is valid for the very jar that it was recorded with. */
  private static final Path FOLDER = Path.of("target", "start-cache").toAbsolutePath();

  private static @Nullable StartCache made;

  private final String classPath;
  private final Path recorded;

  private StartCache(String classPath, Path recorded) {
    this.classPath = classPath;
    this.recorded = recorded;
  }

  static synchronized StartCache get() throws Exception {
    if (made == null) {
      made = make();
    }
    return made;
  }

  /** What Java needs to start Cairn from it. */
  List<String> flags() {
    return List.of("-XX:AOTCache=" + recorded, "-cp", classPath);
  }

  private static StartCache make() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CLASSES)) {
      files = all.filter(one -> !one.equals(CLASSES)).sorted().toList();
    }
    var checksum = new CRC32();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        checksum.update(Files.readAllBytes(file));
      }
    }
    Path folder = FOLDER.resolve(Long.toHexString(checksum.getValue()));
    Path jar = folder.resolve("cairn.jar");
    var cache = new StartCache(classPath(jar), folder.resolve("cairn.aot"));
    Files.createDirectories(FOLDER);
    try (var lock = FileChannel.open(FOLDER.resolve("lock"), CREATE, WRITE);
        // tests run in several JVMs
        FileLock _ = lock.lock()) {
      if (!Files.exists(cache.recorded)) {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        pack(files, jar);
        cache.record(folder);
      }
    }
    return cache;
  }

  /** With the jar in place of the folders of the build. */
  private static String classPath(Path jar) {
    return Stream.concat(
            Stream.of(jar.toString()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** With entries for folders, whose files are looked for by their names. */
  private static void pack(List<Path> files, Path jar) throws Exception {
    try (OutputStream out = Files.newOutputStream(jar);
        var packed = new ZipOutputStream(out)) {
      packed.setLevel(0);
      for (Path file : files) {
        boolean folder = Files.isDirectory(file);
        packed.putNextEntry(new ZipEntry(CLASSES.relativize(file) + (folder ? "/" : "")));
        if (!folder) {
          Files.copy(file, packed);
        }
        packed.closeEntry();
      }
    }
  }

  private void record(Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Stores.migrated(data);
    Path recording = folder.resolve("recording.aot");
    RunningCairn cairn =
        RunningCairn.startFrom(List.of("-XX:AOTCacheOutput=" + recording, "-cp", classPath), data);
    try {
      cairn.stop(Duration.ofMinutes(5));
    } finally {
      cairn.kill();
    }
    FileSystemUtils.deleteRecursively(data);
    assertThat(recording).as(cairn::said).exists();
    Files.move(recording, recorded);
  }
}
