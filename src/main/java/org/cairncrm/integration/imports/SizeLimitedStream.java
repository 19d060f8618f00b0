package org.cairncrm.integration.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cairncrm.shared.Invalid;

/** A stream that may have so many bytes and no more. */
final class SizeLimitedStream extends FilterInputStream {
  private final long most;
  private final String has;
  private long read;

  /**
   * @param has what is said of one that has more: how it comes to have them
   */
  SizeLimitedStream(InputStream stream, long most, String has) {
    super(stream);
    this.most = most;
    this.has = has;
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
      throw Invalid.field("body", has + " more than " + most + " bytes: send it in parts");
    }
  }
}
