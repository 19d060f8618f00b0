package org.cairncrm.shared.web;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The buffers of a connection, which are allocated at their first use, so that a silent connection
 * has none. The write buffer can hold a page of a history, so that a response needs few writes.
 */
final class LazyBuffers extends SocketBufferHandler {
  private int readSize = 1 << 13;
  private int writeSize = 1 << 16;
  private volatile @Nullable SocketBufferHandler reading;
  private volatile @Nullable SocketBufferHandler writing;

  LazyBuffers() {
    super(0, 0, false);
  }

  private SocketBufferHandler reading() {
    SocketBufferHandler present = reading;
    if (present == null) {
      present = new SocketBufferHandler(readSize, 0, false);
      reading = present;
    }
    return present;
  }

  private SocketBufferHandler writing() {
    SocketBufferHandler present = writing;
    if (present == null) {
      present = new SocketBufferHandler(0, writeSize, false);
      writing = present;
    }
    return present;
  }

  @Override
  public void configureReadBufferForWrite() {
    reading().configureReadBufferForWrite();
  }

  @Override
  public void configureReadBufferForRead() {
    reading().configureReadBufferForRead();
  }

  @Override
  public ByteBuffer getReadBuffer() {
    return reading().getReadBuffer();
  }

  @Override
  public boolean isReadBufferEmpty() {
    SocketBufferHandler present = reading;
    return present == null || present.isReadBufferEmpty();
  }

  @Override
  public void unReadReadBuffer(ByteBuffer returned) {
    reading().unReadReadBuffer(returned);
  }

  @Override
  public void configureWriteBufferForWrite() {
    writing().configureWriteBufferForWrite();
  }

  @Override
  public void configureWriteBufferForRead() {
    writing().configureWriteBufferForRead();
  }

  @Override
  public boolean isWriteBufferWritable() {
    SocketBufferHandler present = writing;
    return present == null || present.isWriteBufferWritable();
  }

  @Override
  public ByteBuffer getWriteBuffer() {
    return writing().getWriteBuffer();
  }

  @Override
  public boolean isWriteBufferEmpty() {
    SocketBufferHandler present = writing;
    return present == null || present.isWriteBufferEmpty();
  }

  @Override
  public void reset() {
    reading = null;
    writing = null;
  }

  @Override
  public void expand(int size) {
    readSize = Math.max(readSize, size);
    writeSize = Math.max(writeSize, size);
    SocketBufferHandler read = reading;
    if (read != null) {
      read.expand(size);
    }
    SocketBufferHandler written = writing;
    if (written != null) {
      written.expand(size);
    }
  }

  @Override
  public void free() {
    reset();
  }
}
