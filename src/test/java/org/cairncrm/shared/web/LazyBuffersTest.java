package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LazyBuffersTest {
  private final LazyBuffers buffers = new LazyBuffers();

  @Test
  void what_is_written_can_be_read_again() {
    assertThat(buffers.isWriteBufferEmpty()).isTrue();
    assertThat(buffers.isWriteBufferWritable()).isTrue();
    buffers.configureWriteBufferForWrite();
    buffers.getWriteBuffer().put(new byte[] {1, 2, 3});
    buffers.configureWriteBufferForRead();

    assertThat(buffers.isWriteBufferEmpty()).isFalse();
    assertThat(buffers.getWriteBuffer().remaining()).isEqualTo(3);
  }

  @Test
  void a_page_of_a_history_has_room() {
    buffers.configureWriteBufferForWrite();

    assertThat(buffers.getWriteBuffer().remaining()).isEqualTo(1 << 16);
    assertThat(buffers.getReadBuffer().capacity()).isEqualTo(1 << 13);
  }

  @Test
  void buffers_that_were_given_up_come_back_empty() {
    buffers.getWriteBuffer().put((byte) 1);
    buffers.getReadBuffer().put((byte) 1);

    buffers.reset();

    assertThat(buffers.isWriteBufferEmpty()).isTrue();
    assertThat(buffers.isReadBufferEmpty()).isTrue();
    assertThat(buffers.getWriteBuffer().position()).isZero();
  }

  @Test
  void buffers_grow_with_their_content_for_tls() {
    buffers.getReadBuffer().put((byte) 7);

    buffers.expand(1 << 17);

    assertThat(buffers.getReadBuffer().capacity()).isEqualTo(1 << 17);
    assertThat(buffers.getReadBuffer().get(0)).isEqualTo((byte) 7);
    assertThat(buffers.getWriteBuffer().capacity()).isEqualTo(1 << 17);
  }
}
