package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
  @Test
  void memory_that_ran_out_is_known_behind_other_faults() {
    var ranOut = new OutOfMemoryError("Java heap space");

    assertThat(OutOfMemory.means(ranOut)).isTrue();
    assertThat(OutOfMemory.means(new ServletException("failed", new Error(ranOut)))).isTrue();
    assertThat(OutOfMemory.means(new OutOfMemoryError("GC overhead limit exceeded"))).isTrue();
  }

  @Test
  void other_faults_end_nothing() {
    assertThat(OutOfMemory.means(null)).isFalse();
    assertThat(OutOfMemory.means(new IllegalStateException("Java heap space"))).isFalse();
    assertThat(OutOfMemory.means(new OutOfMemoryError("Requested array size exceeds VM limit")))
        .isFalse();
  }
}
