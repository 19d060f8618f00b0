package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of some megabytes, which can be filled and made room on. Only root can mount one. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  static SmallDisk mountedOn(Path place, int megabytes) throws IOException {
    Files.createDirectories(place);
    String refused =
        said("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "cairn-test", "" + place);
    assumeTrue(refused.isEmpty(), () -> "no small disk can be mounted here: " + refused);
    return new SmallDisk(place);
  }

  Path place() {
    return place;
  }

  /** Leaves so many megabytes of room, and none beside them. */
  void fill(int left) throws IOException {
    long room = Files.getFileStore(place).getUsableSpace() - (long) left * MEGABYTE;
    assertThat(room).isPositive();
    byte[] some = new byte[1 << 16];
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      for (long written = 0; written < room; written += some.length) {
        ballast.write(some);
      }
    } catch (IOException full) {
      // what was to be left was taken meanwhile
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  void makeRoom() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return place.resolve("ballast");
  }

  @Override
  public void close() {
    assertThat(said("umount", "" + place)).isEmpty();
  }

  /** What a program had to say; nothing, when all went well. */
  private static String said(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : command[0] + " failed: " + output;
    } catch (IOException missing) {
      return String.valueOf(missing.getMessage());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
