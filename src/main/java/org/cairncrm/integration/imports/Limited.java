package org.cairncrm.integration.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cairncrm.shared.Invalid;

/** A body that may have so many bytes and no more. */
final class Limited extends FilterInputStream {
  /** The most that a file of an import may have. */
  static final long LARGEST = 1L << 30;

  private final long most;
  private long read;

  Limited(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    counted(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    counted(Math.max(0, some));
    return some;
  }

  private void counted(int some) {
    read += some;
    if (read > most) {
      throw Invalid.field("body", "has more than " + most + " bytes: send it in parts");
    }
  }
}
