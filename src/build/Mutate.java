import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.stream.Stream;
import org.pitest.mutationtest.commandline.MutationCoverageReport;

/**
 * Runs PIT with one PostgreSQL for all its processes. Left alone, each of them starts its own, and
 * leaves it behind: they end without their shutdown hooks.
 */
class Mutate {
  /** What every process of PIT is started with; the last of the arguments. */
  static final String FOR_EACH = "--jvmArgs";

  public static void main(String... arguments) throws Exception {
    int last = arguments.length - 1;
    if (!arguments[last - 1].equals(FOR_EACH)) {
      throw new IllegalArgumentException(FOR_EACH + " come last");
    }
    // stops with this process, whichever way PIT ends it
    @SuppressWarnings("resource")
    var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("shared_buffers", "64MB")
            .start();
    String address = "-Dcairn.test.url=" + postgres.getJdbcUrl("postgres", "postgres");
    MutationCoverageReport.main(
        Stream.concat(
                Arrays.stream(arguments).limit(last), Stream.of(arguments[last] + "," + address))
            .toArray(String[]::new));
  }
}
