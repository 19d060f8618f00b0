package org.cairncrm.integration.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cairncrm.shared.Invalid;

/** A stream with a maximum number of bytes. */
final class SizeLimitedStream extends FilterInputStream {
  private final long most;
  private final String has;
  private long read;

  /**
   * @param has the verb of the error message, such as {@code has} or {@code unpacks to}
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
