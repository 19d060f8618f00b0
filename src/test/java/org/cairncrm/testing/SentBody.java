package org.cairncrm.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads once more the body that a request was sent with. */
final class SentBody implements Flow.Subscriber<ByteBuffer> {
  private static final long MOST = 2 << 20;

  private final BodySubscriber<byte[]> bytes;

  private SentBody(BodySubscriber<byte[]> bytes) {
    this.bytes = bytes;
  }

  /** Null if it is unknown: of no fixed length, or long. */
  static byte @Nullable [] of(HttpRequest request) {
    var publisher = request.bodyPublisher().orElse(null);
    if (publisher == null || publisher.contentLength() == 0) {
      return new byte[0];
    }
    if (publisher.contentLength() < 0 || publisher.contentLength() > MOST) {
      return null;
    }
    BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    publisher.subscribe(new SentBody(bytes));
    return bytes.getBody().toCompletableFuture().join();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    bytes.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer buffer) {
    bytes.onNext(List.of(buffer));
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
