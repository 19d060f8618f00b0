package org.cairncrm.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock that allows one process at a time on a data directory. The operating system releases the
 * lock when the process ends for any reason.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreRefused when another process holds it
   */
  static DirectoryLock take(Path directory) throws IOException {
    Path file = directory.resolve("cairn.lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      String holder = Files.readString(file).strip();
      throw new StoreRefused(
          "Cairn is already running on the data in %s%s."
              .formatted(directory, holder.isEmpty() ? "" : " (process " + holder + ")"),
          "Stop it first, or give this one a directory of its own: --cairn.store.directory=…");
    }
    byte[] self = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(self), 0);
    return new DirectoryLock(channel);
  }

  /** Whether any process holds the lock now. */
  static boolean held(Path directory) throws IOException {
    try (FileChannel channel =
        FileChannel.open(directory.resolve("cairn.lock"), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    } catch (NoSuchFileException never) {
      return false;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
