package org.cairncrm.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A file that goes out to its middle, and no further until it is given up. */
final class HalfSent extends FilterInputStream {
  private final CountDownLatch half = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private long left;

  HalfSent(Path file) throws IOException {
    super(Files.newInputStream(file));
    left = Files.size(file) / 2;
  }

  void awaitHalf() throws InterruptedException {
    half.await();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left <= 0) {
      half.countDown();
      await();
      throw new IOException("given up");
    }
    int read = super.read(into, offset, (int) Math.min(length, left));
    left -= read;
    return read;
  }

  private void await() throws IOException {
    try {
      givenUp.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  void giveUp() {
    givenUp.countDown();
  }
}
