package org.cairncrm.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded server while it starts in the background. Unpacking PostgreSQL and creating its data
 * takes about as long as preparing the beans. The first bean that needs the database waits for the
 * server.
 */
final class StartingServer implements JdbcConnectionDetails, AutoCloseable {
  private final CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();

  StartingServer(StoreSettings settings) {
    Thread.ofPlatform()
        .name("store-start")
        .start(
            () -> {
              try {
                server.complete(EmbeddedServer.start(settings));
              } catch (RuntimeException | Error failed) {
                server.completeExceptionally(failed);
              }
            });
  }

  /**
   * Waits until the server has started.
   *
   * @throws StoreRefused when it cannot start
   */
  EmbeddedServer started() {
    try {
      return server.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StoreRefused refused) {
        throw refused;
      }
      throw failed;
    }
  }

  @Override
  public String getJdbcUrl() {
    return started().address().url();
  }

  @Override
  public String getUsername() {
    return String.valueOf(started().address().user());
  }

  @Override
  public String getPassword() {
    return String.valueOf(started().address().password());
  }

  /**
   * Known before the server has started, so that code that only looks for the driver does not wait.
   */
  @Override
  public String getDriverClassName() {
    return "org.postgresql.Driver";
  }

  /** Waits until the server has started, and stops it. */
  @Override
  public void close() throws IOException {
    EmbeddedServer running;
    try {
      running = server.join();
    } catch (CompletionException neverStarted) {
      return;
    }
    running.close();
  }
}
